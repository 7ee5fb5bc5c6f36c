import type { NativeTheme } from 'electron';
import { StrictEmitter } from './StrictEmitter.ts';
import { strict } from './strict.ts';
import { windowList } from './window/windowList.ts';

class StandInNativeTheme extends StrictEmitter implements Provided {
  private source: NativeTheme['themeSource'] = 'system';

  get themeSource(): NativeTheme['themeSource'] {
    return this.source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    const wasDark = this.shouldUseDarkColors;
    this.source = source;
    if (this.shouldUseDarkColors === wasDark) return;
    for (const window of windowList.all()) window.noteTheme(this.shouldUseDarkColors);
    setImmediate(() => this.emit('updated'));
  }

  /** The system's own theme is the light one here. */
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}

type Provided = Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>;

/** Electron's `nativeTheme`; drives `prefers-color-scheme` in all pages. */
export const nativeTheme = strict(
  'nativeTheme',
  new StandInNativeTheme('nativeTheme', ['updated']),
);
