import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { hotkeysQuery } from '../data/queries.ts';
import { useAppInfo } from '../data/useSettings.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyCaps, keyNames } from '../ui/KeyCaps.tsx';
import styles from './KeyTable.module.css';

interface KeyTableProps {
  /** All when it is left out. */
  readonly actions?: readonly KeyAction[];
  /** Whose keys; those of the main window with the popup's hotkey first where it works. */
  readonly of?: 'main' | 'popup';
}

/** What the keys do. */
export function KeyTable({ actions, of = 'main' }: KeyTableProps) {
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
          ...KEY_LIST.filter(({ does }) => actions === undefined || actions.includes(does)),
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

/** The keys of the main window, as Electron accelerators, in the order they are explained. */
export const KEY_LIST = [
  { does: 'find', keys: ['CommandOrControl+K', '/'] },
  { does: 'move', keys: ['Up', 'Down'] },
  { does: 'open', keys: ['Return'] },
  { does: 'star', keys: ['CommandOrControl+D'] },
  { does: 'chooseLists', keys: ['CommandOrControl+Shift+D'] },
  { does: 'findOnPage', keys: ['CommandOrControl+F'] },
  { does: 'print', keys: ['CommandOrControl+P'] },
  { does: 'textSize', keys: ['CommandOrControl+Plus', 'CommandOrControl+-'] },
  { does: 'exactOnly', keys: ['CommandOrControl+E'] },
  { does: 'backForward', keys: ['Alt+Left', 'Alt+Right'] },
  { does: 'clear', keys: ['Escape'] },
  { does: 'sections', keys: ['CommandOrControl+1…7'] },
  { does: 'settings', keys: ['CommandOrControl+,'] },
  { does: 'remove', keys: ['Delete'] },
  { does: 'order', keys: ['Alt+Up', 'Alt+Down'] },
  { does: 'undo', keys: ['CommandOrControl+Z'] },
  { does: 'notifications', keys: ['F6'] },
  { does: 'all', keys: ['?', 'F1'] },
] as const;

/** Those of the popup. */
const POPUP_KEY_LIST = [
  { does: 'move', keys: ['Up', 'Down'] },
  { does: 'openInMain', keys: ['Return'] },
  { does: 'copyTranslation', keys: ['CommandOrControl+C'] },
  { does: 'star', keys: ['CommandOrControl+D'] },
  { does: 'chooseLists', keys: ['CommandOrControl+Shift+D'] },
  { does: 'pin', keys: ['CommandOrControl+P'] },
  { does: 'backForward', keys: ['Alt+Left', 'Alt+Right'] },
  { does: 'close', keys: ['Escape'] },
] as const;

export type KeyAction = (typeof KEY_LIST)[number]['does'];

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function KeysDialog({ isOpen, onOpenChange }: KeysDialogProps) {
  const { t } = useTranslation();
  const [mainId, popupId] = [useId(), useId()];
  return (
    <Dialog
      title={t('keys.title')}
      closeLabel={t('common.close')}
      look="wide"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <div className={styles.groups}>
        <section aria-labelledby={mainId}>
          <h3 id={mainId} className={styles.title}>
            {t('hotkey.main')}
          </h3>
          <KeyTable />
        </section>
        <section aria-labelledby={popupId}>
          <h3 id={popupId} className={styles.title}>
            {t('hotkey.popup')}
          </h3>
          <KeyTable of="popup" />
        </section>
      </div>
    </Dialog>
  );
}
