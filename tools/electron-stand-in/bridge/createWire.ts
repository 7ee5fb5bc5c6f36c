/** Takes what cannot be copied, or throws; gives the number under which the other side knows it. */
type Keep<T> = ((value: T) => number) | undefined;

interface EncodeOptions {
  readonly keepFunction?: Keep<(...args: unknown[]) => unknown>;
  readonly keepPromise?: Keep<Promise<unknown>>;
}

interface DecodeOptions {
  readonly makeFunction?: (id: number) => unknown;
  readonly makePromise?: (id: number) => unknown;
  readonly isFrozen?: boolean;
}

/** What of a file crosses from one world to the other. */
export interface FileDescription {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Values to text and back; see {@link createWire}. */
export interface Wire {
  readonly encode: (value: unknown, options?: EncodeOptions) => string;
  readonly decode: (text: string, options?: DecodeOptions) => unknown;
}

/**
 * Makes the codec that carries values between Node, the preload's world and the page's world.
 *
 * It keeps what a structured clone keeps: `undefined`, `bigint`, -0, dates, maps, sets, binary
 * data, errors (name, message, stack), identity and cycles; of a file what describes it. Functions and promises pass only where
 * the caller takes them in (as Electron's contextBridge does); anything else throws as a
 * structured clone does.
 *
 * The text is a JSON array of nodes that name each other by index; the first is the root. The
 * source of this function is also run inside pages, so it uses nothing from around it.
 */
export function createWire(): Wire {
  type Node = readonly [tag: string, ...rest: unknown[]];

  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  const encode = (root: unknown, options: EncodeOptions = {}): string => {
    const nodes: Node[] = [];
    const seen = new Map<object, number>();

    const putAll = (values: Iterable<unknown>): number[] => Array.from(values, put);

    const describe = (value: object): Node => {
      if (typeof value === 'function') {
        const id = options.keepFunction?.(value as (...args: unknown[]) => unknown) ?? refuse();
        return ['function', id];
      }
      const kind = Object.prototype.toString.call(value).slice(8, -1);
      if (Array.isArray(value)) return ['array', putAll(value)];
      if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
      if (kind === 'Promise') {
        return ['promise', options.keepPromise?.(value as Promise<unknown>) ?? refuse()];
      }
      // As text: JSON has no word for the time of an invalid date.
      if (kind === 'Date') return ['date', String((value as Date).getTime())];
      if (kind === 'RegExp') return ['regexp', (value as RegExp).source, (value as RegExp).flags];
      if (kind === 'Map') {
        return ['map', [...(value as Map<unknown, unknown>)].map((pair) => putAll(pair))];
      }
      if (kind === 'Set') return ['set', putAll(value as Set<unknown>)];
      if (kind === 'ArrayBuffer') return ['buffer', toBase64(new Uint8Array(value as ArrayBuffer))];
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return ['view', kind, toBase64(bytes)];
      }
      if (kind === 'File') {
        const { name, size, type } = value as FileDescription;
        return ['file', name, size, type];
      }
      if (kind !== 'Object') return refuse();
      return ['object', Object.entries(value).map(([key, held]) => [key, put(held)])];
    };

    const put = (value: unknown): number => {
      if (typeof value === 'object' || typeof value === 'function') {
        if (value !== null) {
          const known = seen.get(value);
          if (known !== undefined) return known;
          const index = nodes.push(['pending']) - 1;
          seen.set(value, index);
          nodes[index] = describe(value);
          return index;
        }
      }
      if (typeof value === 'symbol') return refuse();
      if (value === undefined) return nodes.push(['undefined']) - 1;
      if (typeof value === 'bigint') return nodes.push(['bigint', value.toString()]) - 1;
      if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
        return nodes.push(['number', Object.is(value, -0) ? '-0' : String(value)]) - 1;
      }
      return nodes.push(['json', value]) - 1;
    };

    put(root);
    return JSON.stringify(nodes);
  };

  const decode = (text: string, options: DecodeOptions = {}): unknown => {
    const nodes = JSON.parse(text) as Node[];
    const made = new Map<number, unknown>();

    const build = (index: number): unknown => {
      if (made.has(index)) return made.get(index);
      const [tag, first, second, third] = nodes[index] as Node;
      const keep = <T>(value: T): T => {
        made.set(index, value);
        return value;
      };
      const settle = (value: object): object =>
        options.isFrozen === true ? Object.freeze(value) : value;
      switch (tag) {
        case 'json':
          return first;
        case 'undefined':
          return undefined;
        case 'number':
          return Number(first);
        case 'bigint':
          return BigInt(first as string);
        case 'date':
          return keep(new Date(Number(first)));
        case 'regexp':
          return keep(new RegExp(first as string, second as string));
        case 'buffer':
          return keep(fromBase64(first as string).buffer);
        case 'view': {
          const View = (globalThis as Record<string, unknown>)[first as string] as new (
            buffer: ArrayBuffer,
          ) => object;
          return keep(new View(fromBase64(second as string).buffer));
        }
        case 'file':
          // Its content stays where it is; nothing of the app asks for it on the other side.
          return keep(Object.freeze({ name: first, size: second, type: third }));
        case 'error': {
          const error = keep(new Error(second as string));
          if (first !== 'Error') error.name = first as string;
          error.stack = third as string;
          return error;
        }
        case 'function':
          return keep(options.makeFunction?.(first as number) ?? refuse());
        case 'promise':
          return keep(options.makePromise?.(first as number) ?? refuse());
        case 'array': {
          const list = keep<unknown[]>([]);
          for (const item of first as number[]) list.push(build(item));
          return settle(list);
        }
        case 'map': {
          const map = keep(new Map<unknown, unknown>());
          for (const [key, value] of first as [number, number][]) map.set(build(key), build(value));
          return map;
        }
        case 'set': {
          const set = keep(new Set<unknown>());
          for (const item of first as number[]) set.add(build(item));
          return set;
        }
        case 'object': {
          const object = keep<Record<string, unknown>>({});
          for (const [key, value] of first as [string, number][]) {
            // A plain assignment to `__proto__` would change the prototype.
            Object.defineProperty(object, key, {
              value: build(value),
              enumerable: true,
              configurable: true,
              writable: true,
            });
          }
          return settle(object);
        }
        default:
          throw new Error(`wire: unknown node, ${tag}`);
      }
    };

    return build(0);
  };

  return { encode, decode };
}
