import { Menu as BaseMenu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { Button } from './Button.tsx';
import { floatingLayer } from './floatingLayer.ts';
import styles from './Menu.module.css';
import { OWN_KEYS } from './useKeys.ts';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** What the item gives, shown below its label. */
  readonly preview: string;
  readonly lang: string;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export function Menu({ label, items }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={<Button />}>
        {label}
        <ChevronDown aria-hidden className={styles.chevron} />
      </BaseMenu.Trigger>
      <BaseMenu.Portal container={floatingLayer()}>
        <BaseMenu.Positioner className={styles.positioner} sideOffset={4} align="start">
          <BaseMenu.Popup className={styles.popup} {...OWN_KEYS}>
            {items.map((item) => (
              <BaseMenu.Item
                key={item.key}
                className={styles.item}
                label={item.label}
                onClick={item.run}
              >
                <span>{item.label}</span>
                <span lang={item.lang} className={styles.preview}>
                  {item.preview}
                </span>
              </BaseMenu.Item>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
