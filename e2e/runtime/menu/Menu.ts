import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron';
import { strict, strictClass } from '../strict.ts';
import { MenuItem } from './MenuItem.ts';

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
