import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron';
import { notInStandIn, strict, strictClass } from '../strict.ts';
import type { ListedWindow } from '../window/windowList.ts';
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
class MenuItem {
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
  choose(window: ListedWindow | null): void {
    if (!this.isEnabled) return;
    // Electron gives the role the precedence.
    if (this.role !== undefined) runRole(this.role, window);
    else this.click?.();
  }
}

let applicationMenu: Menu | null = null;

class StandInMenu {
  items: MenuItem[] = [];

  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    const menu = new StandInMenu();
    menu.items = template.map((options) => new MenuItem(options, buildSubmenu(options)));
    return strict('Menu', menu);
  }

  static setApplicationMenu(menu: ElectronMenu | null): void {
    applicationMenu = menu as Menu | null;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
}

function buildSubmenu({ submenu }: MenuItemConstructorOptions): Menu | undefined {
  if (submenu === undefined) return undefined;
  return Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as unknown as Menu);
}

/** A menu of the app. */
export type Menu = StandInMenu;

/** Electron's `Menu`; nothing is drawn, a test clicks its items by their words. */
export const Menu = strictClass('Menu', StandInMenu);

/** All items that can be clicked, those of submenus after their own. */
export function itemsOf(menu: Menu | null): MenuItem[] {
  return (menu?.items ?? []).flatMap((item) => [item, ...itemsOf(item.submenu ?? null)]);
}
