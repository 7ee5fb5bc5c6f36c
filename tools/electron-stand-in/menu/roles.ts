import { app } from '../app/app.ts';
import { notInStandIn } from '../strict.ts';
import type { ListedWindow } from '../window/windowList.ts';

interface Role {
  readonly accelerator?: string;
  readonly run: (window: ListedWindow | null) => void;
}

/** Each level of zoom is 1.2 times the one before, as in Chromium. */
const zoomBy = (factor: number) => (window: ListedWindow | null) => {
  const contents = window?.webContents;
  contents?.setZoomFactor(contents.getZoomFactor() * factor);
};

/** Done by the page itself, in Chromium as in Electron, when it has the keys. */
const EDITING = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectall'];

const ROLES: Readonly<Record<string, Role>> = {
  close: { accelerator: 'CommandOrControl+W', run: (window) => window?.close() },
  minimize: { accelerator: 'CommandOrControl+M', run: (window) => window?.minimize() },
  quit: { accelerator: 'CommandOrControl+Q', run: () => app.quit() },
  resetzoom: {
    accelerator: 'CommandOrControl+0',
    run: (window) => window?.webContents.setZoomFactor(1),
  },
  zoomin: { accelerator: 'CommandOrControl+Plus', run: zoomBy(1.2) },
  zoomout: { accelerator: 'CommandOrControl+-', run: zoomBy(1 / 1.2) },
};

export const roleAccelerator = (role: string | undefined): string | undefined =>
  role === undefined ? undefined : ROLES[role]?.accelerator;

export function runRole(role: string, window: ListedWindow | null): void {
  const known = ROLES[role];
  if (known === undefined) {
    throw notInStandIn(
      EDITING.includes(role) ? `the menu's ${role}: press its keys instead` : `menu role ${role}`,
    );
  }
  known.run(window);
}
