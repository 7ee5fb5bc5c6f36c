import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', 'src');

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(SOURCES, name), 'utf8') }));

/** Ways to a network, or to code that is not ours, by what a source would have to say. */
const WAYS: readonly (readonly [what: string, pattern: RegExp, example: string])[] = [
  [
    'modules of Node that open connections',
    /from '(?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector)(?:\/promises)?'/,
    "import { get } from 'node:https';",
  ],
  [
    'the network module of Electron',
    /import \{[^}]*\bnet\b[^}]*\} from 'electron'/,
    "import { net } from 'electron';",
  ],
  [
    'an updater',
    /autoUpdater|electron-updater|update-electron-app/,
    'autoUpdater.checkForUpdates()',
  ],
  ['an upload of crashes', /crashReporter|@sentry|bugsnag/, 'crashReporter.start()'],
  [
    'what asks a network from a page or from Node',
    /(?<![.\w])(?:fetch|importScripts)\(|XMLHttpRequest|\bWebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport/,
    "await fetch('x')",
  ],
  ['a page that opens windows', /window\.open\(|target="_blank"|<webview/, 'window.open(url)'],
  ['an address that other programs are to open', /openExternal\(/, 'shell.openExternal(url)'],
  ['pages from files', /loadFile\(|file:\/\/\/|pathToFileURL\([^)]*\.html/, "window.loadFile('x')"],
  ['code made of text', /\beval\(|new Function\(|executeJavaScript|insertCSS/, 'eval(x)'],
  [
    'HTML that is parsed by the page',
    /innerHTML|outerHTML =|insertAdjacentHTML|document\.write/,
    'x.innerHTML = y',
  ],
];

test.each(WAYS)('there is no %s in the sources', (_what, pattern, example) => {
  expect(example).toMatch(pattern);
  const found = files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
  expect(found).toEqual([]);
});

test('the sources are all looked at', () => {
  expect(files.length).toBeGreaterThan(300);
});
