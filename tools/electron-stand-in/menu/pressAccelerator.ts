import type { Point } from 'electron';
import type { UnusedKey } from '../bridge/messages.ts';
import { pressHotkey, registeredHotkeys } from '../globalShortcut.ts';
import { setCursor } from '../screen.ts';
import { startOptions } from '../startOptions.ts';
import type { ListedWindow } from '../window/windowList.ts';
import { acceleratorOf, normalizeAccelerator } from './accelerator.ts';
import { itemsOf, Menu } from './Menu.ts';

/**
 * A key that the page left unused, pressed in a window: the application menu gets it. In visible
 * mode, where no combination is bound in the system, the global ones are heard here as well.
 */
export function pressAccelerator(key: UnusedKey, pointer: Point, window: ListedWindow): void {
  const pressed = acceleratorOf(key);
  if (startOptions.mode === 'visible' && registeredHotkeys().includes(pressed)) {
    setCursor(pointer);
    pressHotkey(pressed);
    return;
  }
  itemsOf(Menu.getApplicationMenu())
    .find(
      ({ accelerator }) =>
        accelerator !== undefined && normalizeAccelerator(accelerator) === pressed,
    )
    ?.choose(window);
}
