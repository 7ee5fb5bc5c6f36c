import type { MenuItemConstructorOptions } from 'electron';
import type { BrowserWindow } from '../window/BrowserWindow.ts';
import { notInStandIn } from '../strict.ts';
import type { Menu } from './Menu.ts';
import { roleAccelerator, runRole } from './roles.ts';

const KNOWN = [
  'label',
  'role',
  'type',
  'accelerator',
  'click',
  'submenu',
  'enabled',
  'visible',
  'id',
];

/** One item of a menu. */
export class MenuItem {
  readonly label: string;
  readonly submenu: Menu | undefined;
  readonly accelerator: string | undefined;
  private readonly role: string | undefined;
  private readonly click: (() => void) | undefined;
  private readonly isEnabled: boolean;

  constructor(options: MenuItemConstructorOptions, submenu: Menu | undefined) {
    const unknown = Object.keys(options).find((key) => !KNOWN.includes(key));
    if (unknown !== undefined) throw notInStandIn(`MenuItem.${unknown}`);
    this.label = options.label ?? options.role ?? '';
    this.submenu = submenu;
    this.role = options.role?.toLowerCase();
    this.accelerator = options.accelerator ?? roleAccelerator(this.role);
    this.click = options.click as (() => void) | undefined;
    this.isEnabled = options.enabled !== false && options.visible !== false;
  }

  /** The reader chooses it; `window` is the one that has the focus. */
  choose(window: BrowserWindow | null): void {
    if (!this.isEnabled) return;
    // Electron gives the role the precedence.
    if (this.role !== undefined) runRole(this.role, window);
    else this.click?.();
  }
}
