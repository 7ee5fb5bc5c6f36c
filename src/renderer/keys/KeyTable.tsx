import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hotkeysQuery } from '../data/queries.ts';
import { useAppInfo } from '../data/useAppInfo.ts';
import { KeyCaps } from '../ui/KeyCaps.tsx';
import { keyNames } from '../ui/keyNames.ts';
import { KEY_LIST, type KeyDeed, POPUP_KEY_LIST } from './keyList.ts';
import styles from './KeyTable.module.css';

interface KeyTableProps {
  /** All when it is left out. */
  readonly deeds?: readonly KeyDeed[];
  /** Whose keys; those of the main window with the popup's hotkey first where it works. */
  readonly of?: 'main' | 'popup';
}

/** What the keys do. */
export function KeyTable({ deeds, of = 'main' }: KeyTableProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const { data: hotkeys } = useQuery(hotkeysQuery);
  const popup = hotkeys?.popup;
  // One that does nothing is no key to be listed.
  const works = popup?.kind === 'active' || popup?.kind === 'unknown';
  const rows =
    of === 'popup'
      ? POPUP_KEY_LIST
      : [
          ...(works ? [{ does: 'popup', keys: [popup.accelerator] } as const] : []),
          ...KEY_LIST.filter(({ does }) => deeds === undefined || deeds.includes(does)),
        ];
  return (
    <dl className={styles.table}>
      {rows.map(({ does, keys }) => (
        <div key={does} className={styles.row}>
          <dt>{t(`keys.${does}`)}</dt>
          <dd className={styles.keys}>
            {keys.map((accelerator) => (
              <KeyCaps key={accelerator} names={keyNames(accelerator, platform)} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
