/** How a gap of the stand-in begins to be told of. */
const GAP = 'not in the stand-in: ';

/**
 * What is thrown when the app reaches for a part of Electron that the stand-in does not have. It
 * is written to the error output as well, since the app may catch it: a test then fails all the
 * same.
 */
export function notInStandIn(name: string): Error {
  const error = new Error(`${GAP}${name}`);
  console.error(error);
  return error;
}

/** Asked by Node and by test runners of any object; their absence is no fault of the app. */
const PROBED: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  '__esModule',
  'asymmetricMatch',
  '$$typeof',
  'nodeType',
]);

/**
 * The object as the app gets it: a property that it does not have throws instead of being
 * `undefined`, so that a use the stand-in does not cover cannot pass unseen.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (of, key, receiver) => {
      if (typeof key === 'symbol' || key in of || PROBED.has(key)) {
        return Reflect.get(of, key, receiver) as unknown;
      }
      throw notInStandIn(`${name}.${key}`);
    },
    set: (of, key, value, receiver) => {
      if (typeof key === 'symbol' || key in of) return Reflect.set(of, key, value, receiver);
      throw notInStandIn(`${name}.${key} = ...`);
    },
  });
}

/** A class as the app gets it: unknown statics throw. Its constructor gives strict instances. */
export function strictClass<C extends abstract new (...args: never[]) => object>(
  name: string,
  of: C,
): C {
  return strict(name, of);
}

/** A whole module of Electron that is not there: importing it is harmless, any use throws. */
export function absent(name: string): never {
  const refuse = (key?: string | symbol): never => {
    throw notInStandIn(key === undefined ? name : `${name}.${String(key)}`);
  };
  const target = function absentModule(): void {
    refuse();
  };
  return new Proxy(target, {
    get: (_of, key) => (typeof key === 'symbol' || PROBED.has(key) ? undefined : refuse(key)),
    set: (_of, key) => refuse(key),
    apply: () => refuse(),
    construct: () => refuse(),
  }) as never;
}
