import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Channel } from '../shared/ipc.ts';
import { POPUP_ONLY, SCREEN_ONLY } from '../shared/popupChannels.ts';
import { type Handlers, serveContract } from './ipc/ipc.ts';
import { ipcSchemas } from './ipc/ipcSchemas.ts';
import { VALID } from './testing/validCalls.ts';

/** Payloads a channel; `npm run fuzz` sends 10,000. */
const COUNT = Number(process.env['GLOSSA_PAYLOADS'] ?? 200);
const LONG = { timeout: 600_000 };

type Listener = (event: unknown, ...args: unknown[]) => Promise<unknown>;

const registered = vi.hoisted(() => new Map<string, unknown>());

vi.mock('electron', () => ({
  protocol: {},
  ipcMain: {
    handle: (channel: string, listener: unknown) => registered.set(channel, listener),
    removeAllListeners: () => {},
  },
}));
vi.mock('./settings/settings.ts', () => ({ STORE_CHANNEL: 'electron-store-get-data' }));
vi.mock('./app/log.ts', () => ({ log: { error: vi.fn() } }));

const CHANNELS = Object.keys(ipcSchemas) as Channel[];
const POPUPS: readonly Channel[] = POPUP_ONLY;
const SCREENS: readonly Channel[] = SCREEN_ONLY;

const handled = vi.fn<(...args: unknown[]) => string>(() => 'answer');

beforeEach(() => {
  registered.clear();
  handled.mockClear();
  const handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, handled]));
  const kinds = new Map([[1, 'main'] as const, [2, 'popup'] as const, [3, 'screen'] as const]);
  serveContract(handlers as unknown as Handlers, kinds);
});

async function send(channel: Channel, args: readonly unknown[], frame: unknown = OWN) {
  const event = {
    sender: { id: POPUPS.includes(channel) ? 2 : SCREENS.includes(channel) ? 3 : 1 },
    senderFrame: frame,
  };
  return await (registered.get(channel) as Listener)(event, ...args).then(
    () => 'answered',
    (error: unknown) => String(error),
  );
}
const OWN = { parent: null, origin: 'app://glossa' };

/** What a structured clone can carry and no channel takes, at no place of its arguments. */
const foreign = fc.constantFrom<unknown>(
  10n,
  new Date(0),
  new Map([['x', 1]]),
  new Set(['x']),
  /x/,
  new Uint8Array([1]),
  new ArrayBuffer(8),
  new Error('x'),
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  [[[]]],
);

/** Paths to every value within the arguments, the list itself excepted. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))
      : [];
  return path.length === 0 ? inner : [path, ...inner];
}

function replaced(value: unknown, path: readonly string[], by: (was: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by(value);
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as Record<string, unknown>) };
  const keyed = copy as Record<string, unknown>;
  keyed[key] = replaced(keyed[key], rest, by);
  return copy;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Arguments that fit but for one thing, which is wrong whatever the schema says. */
function spoilt(args: readonly unknown[]): fc.Arbitrary<readonly unknown[]> {
  const tooMany = fc
    .array(fc.anything(), { minLength: 3, maxLength: 5 })
    .map((more) => [...args, ...more]);
  const all = places(args);
  if (all.length === 0) return tooMany;
  const place = fc.constantFrom(...all);
  const other = fc
    .tuple(place, foreign)
    .map(([path, value]) => replaced(args, path, () => value) as readonly unknown[]);
  const boxed = place.map(
    (path) => replaced(args, path, (was) => ({ value: was })) as readonly unknown[],
  );
  const objects = all.filter((path) => {
    let value: unknown = args;
    for (const key of path) value = (value as Record<string, unknown>)[key];
    return isObject(value);
  });
  if (objects.length === 0) return fc.oneof(tooMany, other, boxed);
  const key = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'kind', ''),
    fc.string({ minLength: 1, maxLength: 9 }),
  );
  const withMore = fc.tuple(fc.constantFrom(...objects), key, fc.anything()).map(
    ([path, name, value]) =>
      replaced(args, path, (was) => {
        const copy: object = { ...(was as object) };
        // As its own key, which a clone keeps, also where it is `__proto__`.
        Object.defineProperty(copy, `x${name}`, { value, enumerable: true });
        if (name === '__proto__') Object.defineProperty(copy, name, { value, enumerable: true });
        return copy;
      }) as readonly unknown[],
  );
  return fc.oneof(tooMany, other, boxed, withMore);
}

test.each(CHANNELS)('%s refuses arguments that are wrong in one place', LONG, async (channel) => {
  await fc.assert(
    fc.asyncProperty(spoilt(VALID[channel]), async (args) => {
      expect(await send(channel, args)).toBe(`Error: ipc: arguments refused, ${channel}`);
      expect(handled).not.toHaveBeenCalled();
    }),
    { numRuns: COUNT },
  );
});

test.each(CHANNELS)(
  '%s hands on only what it was given and its types allow',
  LONG,
  async (channel) => {
    const prototypes = (value: unknown): readonly unknown[] =>
      typeof value === 'object' && value !== null
        ? [Object.getPrototypeOf(value), ...Object.values(value).flatMap(prototypes)]
        : [];
    const all = places(VALID[channel]);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '__proto__',
        'constructor',
        '../../user.db',
        '\0',
        '\uD800',
        "' OR 1=1 --",
        '',
      ),
    );
    const changed = fc
      .tuple(
        fc.array(fc.nat(Math.max(0, all.length - 1)), { maxLength: 3 }),
        fc.oneof(text, fc.double(), fc.boolean()),
      )
      .map(([at, value]) =>
        at.reduce<unknown>(
          (args, index) => replaced(args, all[index] ?? [], () => value),
          VALID[channel],
        ),
      );
    await fc.assert(
      fc.asyncProperty(all.length === 0 ? fc.constant(VALID[channel]) : changed, async (given) => {
        handled.mockClear();
        const args = Array.isArray(given) ? (given as readonly unknown[]) : [given];
        const outcome = await send(channel, args);
        if (outcome === 'answered') {
          const [, ...got] = handled.mock.calls[0] ?? [];
          for (const each of prototypes(got)) {
            expect([Object.prototype, Array.prototype, null]).toContain(each);
          }
          expect(JSON.stringify(got).length).toBeLessThanOrEqual(JSON.stringify(args).length);
        } else {
          expect(outcome).toBe(`Error: ipc: arguments refused, ${channel}`);
          expect(handled).not.toHaveBeenCalled();
        }
      }),
      { numRuns: COUNT },
    );
  },
);

test.each([
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['an error', new Error('x')],
])('%s does not pass for options of which none is given', async (_what, options) => {
  expect(await send('search', ['collapse', options])).toBe('Error: ipc: arguments refused, search');
  expect(await send('search', ['collapse', {}])).toBe('answered');
});

test('a frame that says it is ours in any other way than ours is refused on every channel', async () => {
  const origin = fc.oneof(
    fc.constantFrom(
      'app://glossa/',
      'app://glossa.',
      'APP://GLOSSA',
      'app://glossa:1',
      'app://',
      '',
    ),
    fc.constantFrom('null', 'file://', 'https://glossa', 'app://glossa@x', ' app://glossa'),
    fc.string({ maxLength: 20 }),
  );
  const frame = fc.oneof(
    fc.record({ parent: fc.constant(null), origin }),
    fc.record({
      parent: fc.constantFrom({}, undefined, OWN, false),
      origin: fc.constant(OWN.origin),
    }),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...CHANNELS), frame, async (channel, sender) => {
      expect(await send(channel, VALID[channel], sender)).toBe(
        `Error: ipc: caller refused, ${channel}`,
      );
    }),
    { numRuns: Math.max(COUNT, 1_000) },
  );
  expect(handled).not.toHaveBeenCalled();
});

test('a window that was destroyed while its message was under way is refused', async () => {
  const disposed = {
    parent: null,
    get origin(): string {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    },
  };
  for (const channel of CHANNELS) {
    expect(await send(channel, VALID[channel], disposed)).toBe(
      `Error: ipc: caller refused, ${channel}`,
    );
  }
  expect(handled).not.toHaveBeenCalled();
});
