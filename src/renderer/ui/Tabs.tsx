import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';

interface TabsProps<T extends string> {
  /** Names the row of tabs for screen readers. */
  readonly label: string;
  readonly value: T;
  readonly tabs: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** Parts of a page, one shown at a time. Arrow keys go through the tabs. */
export function Tabs<T extends string>({ label, value, tabs, onChoose, children }: TabsProps<T>) {
  return (
    <BaseTabs.Root
      className={styles.root}
      value={value}
      onValueChange={(chosen: T) => onChoose(chosen)}
    >
      <BaseTabs.List className={styles.list} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.value} className={styles.tab} value={tab.value}>
            <span className={styles.label} data-label={tab.label}>
              {tab.label}
            </span>
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      <BaseTabs.Panel key={value} className={styles.panel} value={value}>
        {children}
      </BaseTabs.Panel>
    </BaseTabs.Root>
  );
}
