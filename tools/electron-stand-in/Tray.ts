import type { Menu as ElectronMenu, Tray as ElectronTray } from 'electron';
import { existsSync } from 'node:fs';
import { requireReady } from './app/lifecycle.ts';
import type { Menu } from './menu/Menu.ts';
import { StrictEmitter } from './StrictEmitter.ts';
import { strict, strictClass } from './strict.ts';

let current: StandInTray | undefined;

class StandInTray extends StrictEmitter implements Provided {
  menu: Menu | null = null;
  private isGone = false;

  constructor(image: string) {
    super('Tray', ['click', 'right-click', 'double-click']);
    requireReady('Cannot create Tray before app is ready');
    if (!existsSync(image)) {
      throw new Error(`Failed to load image from path '${image}'`);
    }
    const face = strict<StandInTray>('Tray', this);
    current = face;
    return face;
  }

  setToolTip(): void {}

  setContextMenu(menu: ElectronMenu | null): void {
    this.menu = menu as Menu | null;
  }

  destroy(): void {
    this.isGone = true;
    current = undefined;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }
}

type Provided = Pick<ElectronTray, 'setToolTip' | 'setContextMenu' | 'destroy' | 'isDestroyed'>;

/** Electron's `Tray`; nothing is drawn, a test clicks it. */
export const Tray = strictClass('Tray', StandInTray);

/** The menu of the tray icon; null when there is no icon or it has none. */
export const trayMenu = (): Menu | null => current?.menu ?? null;

/** The reader clicks the icon. */
export function clickTrayIcon(): void {
  current?.emit('click');
}
