import { beforeEach, expect, test, vi } from 'vitest';
import { addFeature } from '../security/denyByDefault.ts';

const switches = vi.hoisted(() => new Map<string, string>());
vi.mock('electron', () => ({
  app: {
    commandLine: {
      getSwitchValue: (name: string) => switches.get(name) ?? '',
      appendSwitch: (name: string, value: string) => switches.set(name, value),
    },
  },
}));

beforeEach(() => switches.clear());

test('features that the reader asked for are kept beside those of the app', () => {
  switches.set('enable-features', 'VaapiVideoDecoder,WaylandWindowDecorations');
  addFeature('enable-features', 'GlobalShortcutsPortal');
  addFeature('disable-features', 'One');
  addFeature('disable-features', 'Two');
  expect([...switches]).toEqual([
    ['enable-features', 'VaapiVideoDecoder,WaylandWindowDecorations,GlobalShortcutsPortal'],
    ['disable-features', 'One,Two'],
  ]);
});
