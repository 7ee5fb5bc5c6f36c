import { beforeEach, expect, test, vi } from 'vitest';
import { openPage } from './pageWindow.ts';

const electron = vi.hoisted(() => ({
  options: [] as { show: boolean; webPreferences: Record<string, unknown> }[],
  loaded: [] as string[],
}));

vi.mock('../app/log.ts', () => ({ log: { error: vi.fn() } }));
vi.mock('electron', () => ({
  protocol: {},
  nativeTheme: { shouldUseDarkColors: false, on: vi.fn(), off: vi.fn() },
  BrowserWindow: class {
    readonly webContents = { on: vi.fn() };
    readonly once = vi.fn();
    constructor(options: (typeof electron.options)[number]) {
      electron.options.push(options);
    }
    loadURL(url: string): Promise<void> {
      electron.loaded.push(url);
      return Promise.resolve();
    }
  },
}));

beforeEach(() => {
  electron.options.length = 0;
  electron.loaded.length = 0;
});

test.each(['index', 'popup'] as const)(
  'the %s page is shut off from all but the bridge',
  (page) => {
    openPage(page, '/preload.cjs', {});
    const [options] = electron.options;
    // All of them, so that none is added unseen: no experimental features, no Blink features, no
    // insecure content, no Node in workers or frames.
    expect(options?.webPreferences).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      safeDialogs: true,
      navigateOnDragDrop: false,
      backgroundThrottling: page === 'index',
    });
    expect(options?.show).toBe(false);
  },
);

test('preferences that a caller hands in cannot take the place of these', () => {
  openPage('index', '/preload.cjs', { show: true, webPreferences: { nodeIntegration: true } });
  expect(electron.options[0]?.webPreferences['nodeIntegration']).toBe(false);
  expect(electron.options[0]?.show).toBe(false);
});

test('pages come from the app alone', () => {
  for (const page of ['index', 'popup'] as const) {
    const { load } = openPage(page, '/preload.cjs', {});
    load();
    load();
  }
  expect(electron.loaded).toEqual(['app://glossa/index.html', 'app://glossa/popup.html']);
});
