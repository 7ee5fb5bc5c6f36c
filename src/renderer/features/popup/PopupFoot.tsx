import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../../data/useAppInfo.ts';
import { KeyCaps } from '../../ui/KeyCaps.tsx';
import { keyNames } from '../../ui/keyNames.ts';
import styles from './PopupFoot.module.css';

interface PopupFootProps {
  /** What Enter does now; null where it does nothing. */
  readonly enter: 'open' | 'main' | null;
  /** Whether there is an entry to be starred. */
  readonly hasHit: boolean;
  /** Whether it has a translation to be copied. */
  readonly hasTranslation: boolean;
  /** What came of the last action, in place of the keys; '' when there is nothing to tell. */
  readonly message: string;
}

/** The keys that do something now, or what came of the last. */
export function PopupFoot({ enter, hasHit, hasTranslation, message }: PopupFootProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const keys = [
    ...(enter === null ? [] : ([['Return', t(ENTER[enter])]] as const)),
    ...(hasHit ? ([['CommandOrControl+D', t('popup.keyStar')]] as const) : []),
    ...(hasTranslation ? ([['CommandOrControl+C', t('popup.keyCopy')]] as const) : []),
    ...(hasHit ? ([['CommandOrControl+P', t('popup.keyPin')]] as const) : []),
    ['Escape', t('popup.keyClose')],
  ] as const;
  return (
    <footer className={styles.foot}>
      <p role="status" className={styles.message}>
        {message}
      </p>
      {message === '' ? (
        <ul className={styles.keys}>
          {keys.map(([accelerator, deed]) => (
            <li key={accelerator} className={styles.key}>
              <KeyCaps
                names={[keyNames(accelerator, platform).join(platform === 'darwin' ? '' : '+')]}
              />
              {deed}
            </li>
          ))}
        </ul>
      ) : null}
    </footer>
  );
}

const ENTER = {
  open: 'popup.keyOpen',
  main: 'popup.keyMain',
} as const;
