import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { denyByDefault, quietChromium } from './denyByDefault.ts';

type Callback = (...args: unknown[]) => unknown;

const electron = vi.hoisted(() => ({
  set: new Map<string, Callback>(),
  values: new Map<string, unknown>(),
  switches: [] as string[],
}));

vi.mock('../app/log.ts', () => ({ log: { warn: vi.fn(), error: vi.fn() } }));
vi.mock('electron', () => {
  const { set } = electron;
  const keep = (name: string) => (callback: Callback) => set.set(name, callback);
  return {
    app: {
      enableSandbox: () => electron.values.set('sandbox', true),
      commandLine: {
        getSwitchValue: () => '',
        appendSwitch: (name: string, value = '') =>
          electron.switches.push(value === '' ? name : `${name}=${value}`),
      },
      on: (name: string, callback: Callback) => electron.set.set(name, callback),
    },
    session: {
      defaultSession: {
        webRequest: { onBeforeRequest: keep('request') },
        setPermissionRequestHandler: keep('permissionRequest'),
        setPermissionCheckHandler: keep('permissionCheck'),
        setDevicePermissionHandler: keep('devicePermission'),
        setSpellCheckerEnabled: (on: boolean) => electron.values.set('spelling', on),
        setSpellCheckerLanguages: (list: readonly string[]) =>
          electron.values.set('languages', list),
        setProxy: async (proxy: unknown) => electron.values.set('proxy', proxy),
        on: (name: string, callback: Callback) => electron.set.set(name, callback),
      },
    },
  };
});

let countRefused: () => number;

beforeEach(() => {
  electron.set.clear();
  countRefused = denyByDefault();
});

const callback = (name: string): Callback => {
  const found = electron.set.get(name);
  if (found === undefined) throw new Error(`nothing was set for ${name}`);
  return found;
};

test.each([
  ['app://glossa/index.html', false],
  ['data:image/png;base64,AA==', false],
  ['http://127.0.0.1/', true],
  ['https://example.org/', true],
  ['ws://example.org/', true],
  ['file:///etc/passwd', true],
  ['ftp://example.org/', true],
])('a request for %s is cancelled: %s', (url, cancel) => {
  const answer = vi.fn();
  callback('request')({ url }, answer);
  expect(answer).toHaveBeenCalledWith({ cancel });
  expect(countRefused()).toBe(cancel ? 1 : 0);
});

/** Every kind of permission that the installed Electron knows, from its own types. */
function permissionKinds(setter: string): readonly string[] {
  const types = readFileSync(
    join(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'),
    'utf8',
  );
  const [, union = ''] =
    new RegExp(`${setter}\\(handler: .*? permission: ([^,]*),`).exec(types) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, kind = '']) => kind);
}

test('each kind of permission that Electron knows is denied, asked for or checked', () => {
  const asked = permissionKinds('setPermissionRequestHandler');
  const checked = permissionKinds('setPermissionCheckHandler');
  expect(asked).toContain('media');
  expect(checked).toContain('usb');
  const answers = asked.map((kind) => {
    const answer = vi.fn();
    callback('permissionRequest')({}, kind, answer, { isMainFrame: true });
    return answer.mock.calls;
  });
  expect(answers).toEqual(asked.map(() => [[false]]));
  const checks = checked.map((kind) => callback('permissionCheck')({}, kind, 'app://glossa', {}));
  expect(checks).toEqual(checked.map(() => false));
  for (const deviceType of ['hid', 'serial', 'usb', 'bluetooth']) {
    expect(callback('devicePermission')({ deviceType, origin: 'app://glossa' })).toBe(false);
  }
});

test('spelling dictionaries are not fetched and the proxy leads nowhere', () => {
  expect(electron.values.get('spelling')).toBe(false);
  expect(electron.values.get('languages')).toEqual([]);
  expect(electron.values.get('proxy')).toEqual({
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
});

test('a page can open no window and go nowhere', () => {
  const listeners = new Map<string, Callback>();
  let openHandler: Callback | undefined;
  let policy = '';
  callback('web-contents-created')(
    {},
    {
      on: (name: string, listener: Callback) => listeners.set(name, listener),
      setWindowOpenHandler: (handler: Callback) => {
        openHandler = handler;
      },
      setWebRTCIPHandlingPolicy: (name: string) => {
        policy = name;
      },
    },
  );
  expect(openHandler?.({ url: 'app://glossa/index.html' })).toEqual({ action: 'deny' });
  expect(policy).toBe('disable_non_proxied_udp');
  for (const name of [
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
  ]) {
    const preventDefault = vi.fn();
    listeners.get(name)?.({ preventDefault });
    expect(preventDefault, name).toHaveBeenCalledOnce();
  }
});

test('a download is stopped', () => {
  const preventDefault = vi.fn();
  callback('will-download')({ preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test('every renderer is sandboxed and Chromium makes no calls of its own', () => {
  quietChromium();
  expect(electron.values.get('sandbox')).toBe(true);
  expect(electron.switches).toContain('disable-background-networking');
  expect(electron.switches).toContain('disable-component-update');
  expect(electron.switches).toContain('disable-features=WebRtcHideLocalIpsWithMdns');
});
