import type { BrowserWindow } from 'electron';

interface FollowedData {
  readonly wasChangedElsewhere: () => boolean;
}

/**
 * Looks whether the terminal has changed the reader's data, and takes the change up, whenever a
 * window gets the focus: whoever typed a command comes back to the app by that. Asking costs
 * nothing to speak of, and unlike a watch of files it misses nothing.
 */
export function followTerminal(
  window: Pick<BrowserWindow, 'on'>,
  data: FollowedData,
  onChanged: () => void,
): void {
  window.on('focus', () => {
    if (data.wasChangedElsewhere()) onChanged();
  });
}
