import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../../data/useAppInfo.ts';
import { KeyCaps } from '../../ui/KeyCaps.tsx';
import { keyNames } from '../../ui/keyNames.ts';
import styles from './PopupFoot.module.css';

interface PopupFootProps {
  readonly hasHit: boolean;
  /** What came of the last action, in place of the keys; '' when there is nothing to tell. */
  readonly message: string;
}

export function PopupFoot({ hasHit, message }: PopupFootProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const keys = [
    ['Return', t('popup.keyOpen')],
    ...(hasHit
      ? ([
          ['CommandOrControl+D', t('popup.keyStar')],
          ['CommandOrControl+C', t('popup.keyCopy')],
          ['CommandOrControl+P', t('popup.keyPin')],
        ] as const)
      : []),
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
