import type { OxlintOverride } from 'oxlint';

/** The rooms of `src`, and which of the others each may import; the compiler's references say the same. */
export const MAY_IMPORT = {
  shared: [],
  text: ['shared'],
  markup: ['shared', 'text'],
  core: ['shared', 'text', 'markup'],
  library: ['shared', 'text', 'markup', 'core'],
  main: ['shared', 'text', 'markup', 'core', 'library'],
  preload: ['shared'],
  renderer: ['shared', 'text', 'markup'],
  cli: ['shared', 'text', 'markup', 'core', 'library'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A room of `src`. */
export type Room = keyof typeof MAY_IMPORT;

/** Rooms that run anywhere: the packages that each may import. All others import what they like. */
const PACKAGES: Partial<Record<Room, readonly string[]>> = {
  shared: [],
  text: ['entities/decode', 'opencc-js', 'opencc-js/**', 'pinyin-pro', 'wink-lexicon/**'],
  markup: [],
  core: ['chardet', 'markdown-it', 'minisearch', 'opencc-js/**', 'papaparse', 'saxes', 'ts-fsrs'],
  preload: ['electron'],
};

const ROOMS = Object.keys(MAY_IMPORT) as readonly Room[];
const UP = String.raw`^(\.{1,2}/)*\.\./(\./)*`;

interface Pattern {
  readonly regex?: string;
  readonly group?: string[];
  readonly message: string;
}

/** What no file of a room may import, tests as well. */
function foreign(room: Room): Pattern[] {
  const mine: readonly string[] = MAY_IMPORT[room];
  const others = ROOMS.filter((other) => other !== room && !mine.includes(other)).join('|');
  return [
    {
      // Nor by a detour through a folder that it may enter.
      regex: `${UP}((src/)?(${others})/|[^.].*/\\.\\./)`,
      message: `${room} imports ${mine.length === 0 ? 'no other room' : `${mine.join(', ')} only`}.`,
    },
    {
      regex: `${UP}(e2e|bench|scripts|tools|out)/`,
      message: 'src must not know of e2e, bench, scripts, tools or the build output.',
    },
  ];
}

const NO_ELECTRON: Pattern = {
  group: ['electron', 'electron/**', 'electron-*', 'electron-*/**'],
  message: 'Only main and preload know Electron.',
};

const NODE_MODULES =
  'assert|buffer|child_process|cluster|console|constants|crypto|dgram|diagnostics_channel|dns|' +
  'domain|events|fs|http|http2|https|inspector|module|net|os|path|perf_hooks|process|punycode|' +
  'querystring|readline|repl|sqlite|stream|string_decoder|timers|tls|tty|url|util|v8|vm|wasi|' +
  'worker_threads|zlib';
const NO_NODE: Pattern = {
  regex: `^(node:.+|(${NODE_MODULES})(/.+)?)$`,
  message: 'This room has no Node: ask through the contract.',
};

function walls(room: Room): Pattern[] {
  const packages = PACKAGES[room];
  const patterns = foreign(room);
  if (packages !== undefined) {
    const group = ['*', '!./**', '!../**', ...packages.map((name) => `!${name}`)];
    const message = `${room} imports no other package; a new one is named in scripts/lint/walls.ts.`;
    return [...patterns, { group, message }];
  }
  return room === 'main' ? patterns : [...patterns, NO_ELECTRON];
}

interface Path {
  readonly name: string;
  readonly importNames?: string[];
  readonly message: string;
}
type Rules = NonNullable<OxlintOverride['rules']>;

const imports = (patterns: readonly Pattern[], paths: readonly Path[] = []): Rules => ({
  'no-restricted-imports': ['error', { paths: [...paths], patterns: [...patterns] }],
});

const globals = (...banned: readonly (readonly [name: string, message: string])[]): Rules => {
  const all = [...NETWORK, ...banned].map(([name, message]) => ({ name, message }));
  return { 'no-restricted-globals': ['error', { globals: all, checkGlobalObject: true }] };
};

interface Property {
  readonly object?: string;
  readonly property: string;
  readonly message: string;
}
const properties = (banned: readonly Property[]): Rules => ({
  'no-restricted-properties': ['error', ...banned],
});

const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
].map((name) => [name, 'Glossa makes no network requests.'] as const);

const NO_CLOCK = 'This room has no clock: take the time as an argument.';
const PURE = globals(
  ['Date', NO_CLOCK],
  ['performance', NO_CLOCK],
  ['crypto', 'This room has no random numbers: take them as an argument.'],
  ['process', 'This room has no process.'],
);
const NO_RANDOM = {
  object: 'Math',
  property: 'random',
  message: 'This room has no random numbers: take them as an argument.',
};

/** Each power of main has one keeper: the one file that may do it. */
const IPC_MAIN = { property: 'ipcMain', message: 'main/ipc/ipc.ts alone touches ipcMain.' };
const POWERS: readonly (readonly [keeper: string, banned: readonly Property[]])[] = [
  [
    'src/main/ipc/ipc.ts',
    [
      IPC_MAIN,
      { property: 'ipc', message: 'main/ipc/ipc.ts alone listens to windows.' },
      { property: 'send', message: 'main/ipc/ipc.ts alone sends to windows: use tell().' },
    ],
  ],
  [
    'src/main/app/paths.ts',
    ['getPath', 'setPath'].map((property) => ({
      property,
      message: `main/app/paths.ts alone calls app.${property}.`,
    })),
  ],
  [
    'src/main/openExternal.ts',
    [
      {
        property: 'openExternal',
        message: 'main/openExternal.ts alone calls shell.openExternal.',
      },
    ],
  ],
];
const powersExcept = (keeper: string) =>
  properties(POWERS.filter(([file]) => file !== keeper).flatMap(([, banned]) => banned));

const ELECTRON_NAMES = {
  name: 'electron',
  importNames: ['ipcMain', 'default'],
  message: 'main/ipc/ipc.ts alone touches ipcMain; import other names of electron one by one.',
};
const STORE = {
  name: 'electron-store',
  message: 'main/settings/settings.ts alone imports electron-store.',
};

const KEPT_BY_MAIN = ['localStorage', 'sessionStorage', 'indexedDB'].map(
  (name) => [name, 'What is stored is stored by main: ask through the contract.'] as const,
);
const API = 'renderer/api.ts alone reads window.glossa.';
const RENDERER = [...walls('renderer'), NO_NODE];
const NO_FEATURE = 'A feature does not import a feature: what both need stands in renderer/.';
const otherFeature = (depth: number): Pattern[] => [
  { regex: '(^|/)features/', message: NO_FEATURE },
  { regex: String.raw`^(\./)?(\.\./){${depth}}[^.]`, message: NO_FEATURE },
];

const rule = (files: string | string[], rules: Rules): OxlintOverride => ({
  files: typeof files === 'string' ? [files] : files,
  rules,
});

/** What no folder of `src` may do, later rows before earlier ones. */
export const WALLS: OxlintOverride[] = [
  rule('src/**', globals()),
  ...ROOMS.map((room) => rule(`src/${room}/**`, imports(walls(room)))),
  rule('src/shared/**', PURE),
  rule(['src/text/**', 'src/markup/**', 'src/core/**'], { ...PURE, ...properties([NO_RANDOM]) }),
  rule('src/main/**', {
    ...imports(walls('main'), [ELECTRON_NAMES, STORE]),
    ...powersExcept(''),
  }),
  rule(['src/main/ipc/ipc.ts', 'src/main/ipc/ipc.test.ts'], imports(walls('main'), [STORE])),
  rule('src/main/settings/settings.ts', imports(walls('main'), [ELECTRON_NAMES])),
  ...POWERS.map(([keeper]) => rule(keeper, powersExcept(keeper))),
  rule(
    'src/preload/**',
    properties([{ property: 'sendSync', message: 'No synchronous messages: use invoke.' }]),
  ),
  rule('src/renderer/**', {
    ...imports(RENDERER),
    ...globals(...KEPT_BY_MAIN, ['glossa', API]),
    ...properties([{ property: 'glossa', message: API }]),
  }),
  rule('src/renderer/api.ts', { ...globals(...KEPT_BY_MAIN), 'no-restricted-properties': 'off' }),
  rule(
    'src/renderer/ui/**',
    imports([...RENDERER, { regex: '(^|/)features/', message: 'ui draws and knows no feature.' }]),
  ),
  rule('src/renderer/features/*/*', imports([...RENDERER, ...otherFeature(1)])),
  rule('src/renderer/features/*/*/*', imports([...RENDERER, ...otherFeature(2)])),
  // Tests may use Node and any package, and do what a keeper does.
  ...(['shared', 'text', 'markup', 'core', 'renderer'] as const).map((room) =>
    rule(`src/${room}/**/*.test.{ts,tsx}`, imports([...foreign(room), NO_ELECTRON])),
  ),
  rule('src/{text,markup,core,main}/**/*.test.ts', { 'no-restricted-properties': 'off' }),
  rule(
    ['e2e/**', 'bench/**'],
    imports([
      {
        regex: `${UP}src/(${ROOMS.filter((room) => room !== 'shared').join('|')})/`,
        message: 'e2e and bench see the built app: of src they may import shared only.',
      },
    ]),
  ),
  rule(
    'e2e/**',
    properties([
      {
        property: 'waitForTimeout',
        message: 'No sleeps: wait for what the reader would see.',
      },
    ]),
  ),
  rule(
    'tools/electron-stand-in/**',
    imports([
      {
        regex: `${UP}(src|e2e|bench|scripts|out)/`,
        message: 'The stand-in knows nothing of the app and of its tests.',
      },
    ]),
  ),
];
