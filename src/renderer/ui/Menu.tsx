import { Menu as BaseMenu } from '@base-ui/react/menu';
import { ChevronDown, type LucideIcon } from 'lucide-react';
import { Button, floatingLayer, IconButton } from './Button.tsx';
import styles from './Menu.module.css';
import { OWN_KEYS } from './useKeys.ts';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** What the item gives, shown below its label. */
  readonly preview?: string;
  readonly lang?: string;
  /** It takes something away; it stands apart at the end. */
  readonly isDanger?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  /** The button shows this in place of its label. */
  readonly icon?: LucideIcon;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly items: readonly MenuItem[];
}

export function Menu({ label, icon, onOpenChange, items }: MenuProps) {
  return (
    <BaseMenu.Root {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      {icon === undefined ? (
        <BaseMenu.Trigger render={<Button />}>
          {label}
          <ChevronDown aria-hidden className={styles.chevron} />
        </BaseMenu.Trigger>
      ) : (
        <BaseMenu.Trigger render={<IconButton icon={icon} label={label} />} />
      )}
      <BaseMenu.Portal container={floatingLayer()}>
        <BaseMenu.Positioner className={styles.positioner} sideOffset={4} align="start">
          <BaseMenu.Popup className={styles.popup} {...OWN_KEYS}>
            {items.map((item) => (
              <BaseMenu.Item
                key={item.key}
                className={item.isDanger === true ? `${styles.item} ${styles.danger}` : styles.item}
                label={item.label}
                onClick={item.run}
              >
                <span>{item.label}</span>
                {item.preview === undefined ? null : (
                  <span lang={item.lang} className={styles.preview}>
                    {item.preview}
                  </span>
                )}
              </BaseMenu.Item>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
