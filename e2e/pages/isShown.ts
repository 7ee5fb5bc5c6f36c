import type { Desktop, WindowName } from '../fixtures/Desktop.ts';

/** Whether a window of the app is in sight. */
export const isShown = async (desktop: Desktop, name: WindowName): Promise<boolean> =>
  (await desktop.windowState(name)).isVisible;
