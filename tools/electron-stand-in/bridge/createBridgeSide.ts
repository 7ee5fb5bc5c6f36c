import type { Wire } from './createWire.ts';

/** One of the two worlds of a page as the other one sees it. */
export interface BridgeSide {
  /** Gives a copy of the value to the other world under a name of its global object. */
  readonly expose: (key: string, value: unknown) => void;
}

/**
 * Joins the preload's world and the page's world, which share nothing but the document's events:
 * values are copied, functions become functions that call across, promises settle across. Run in
 * both worlds; as in Electron a call is synchronous and its result is copied, and a function
 * handed over twice is two functions on the other side.
 *
 * `token` is a secret name, so that page scripts cannot listen in. The source of this function is
 * run inside pages, so it uses nothing from around it.
 */
export function createBridgeSide(wire: Wire, token: string, side: 'preload' | 'page'): BridgeSide {
  type Message =
    | { readonly kind: 'expose'; readonly key: string; readonly value: string }
    | { readonly kind: 'call'; readonly id: number; readonly args: string; readonly call: number }
    | { readonly kind: 'returned' | 'threw'; readonly call: number; readonly value: string }
    | { readonly kind: 'fulfilled' | 'rejected'; readonly id: number; readonly value: string };

  const other = side === 'preload' ? 'page' : 'preload';
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  const answers = new Map<number, Message>();
  let lastId = 0;
  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };

  const post = (message: Message): void => {
    dispatchEvent(new CustomEvent(`${token}-${other}`, { detail: JSON.stringify(message) }));
  };
  const asError = (thrown: unknown): Error =>
    thrown instanceof Error ? thrown : new Error(String(thrown));

  const encode = (value: unknown): string =>
    wire.encode(value, {
      keepFunction: (kept) => {
        const id = nextId();
        functions.set(id, kept);
        return id;
      },
      keepPromise: (kept) => {
        const id = nextId();
        kept.then(
          (result) => post({ kind: 'fulfilled', id, value: encode(result) }),
          (error: unknown) => post({ kind: 'rejected', id, value: encode(asError(error)) }),
        );
        return id;
      },
    });

  const decode = (text: string, isFrozen = false): unknown =>
    wire.decode(text, {
      isFrozen,
      makePromise: (id) => {
        const pending = Promise.withResolvers<unknown>();
        promises.set(id, pending);
        return pending.promise;
      },
      makeFunction: (id) => {
        const call = (...args: unknown[]): unknown => {
          const number = nextId();
          post({ kind: 'call', id, args: encode(args), call: number });
          const answer = answers.get(number);
          answers.delete(number);
          if (answer?.kind === 'returned') return decode(answer.value);
          if (answer?.kind === 'threw') throw decode(answer.value);
          throw new Error('bridge: the other world is gone');
        };
        return isFrozen ? Object.freeze(call) : call;
      },
    });

  const answerCall = (id: number, args: string, call: number): void => {
    try {
      const result = functions.get(id)?.(...(decode(args) as unknown[]));
      post({ kind: 'returned', call, value: encode(result) });
    } catch (error) {
      post({ kind: 'threw', call, value: encode(asError(error)) });
    }
  };

  const receive = (message: Message): void => {
    switch (message.kind) {
      case 'expose':
        Object.defineProperty(globalThis, message.key, {
          value: decode(message.value, true),
          enumerable: true,
        });
        break;
      case 'call':
        answerCall(message.id, message.args, message.call);
        break;
      case 'returned':
      case 'threw':
        answers.set(message.call, message);
        break;
      case 'fulfilled':
        promises.get(message.id)?.resolve(decode(message.value));
        promises.delete(message.id);
        break;
      case 'rejected':
        promises.get(message.id)?.reject(decode(message.value));
        promises.delete(message.id);
        break;
    }
  };

  addEventListener(`${token}-${side}`, (event) => {
    receive(JSON.parse((event as CustomEvent<string>).detail) as Message);
  });

  return { expose: (key, value) => post({ kind: 'expose', key, value: encode(value) }) };
}
