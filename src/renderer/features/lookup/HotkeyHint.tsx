import { useQuery } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { entryOfTheDayQuery, hotkeysQuery } from '../../data/queries.ts';
import { useAppInfo } from '../../data/useAppInfo.ts';
import { showSettings } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyCaps } from '../../ui/KeyCaps.tsx';
import { keyNames } from '../../ui/keyNames.ts';
import styles from './Home.module.css';

/** What the popup's hotkey is, whether it works, and the popup to be tried. */
export function HotkeyHint() {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const { data: hotkeys } = useQuery(hotkeysQuery);
  const { data: day } = useQuery(entryOfTheDayQuery);
  if (hotkeys === undefined) return null;
  const { popup } = hotkeys;
  const works = popup.kind === 'active' || popup.kind === 'unknown';
  return (
    <div className={styles.row}>
      <p>
        {works ? (
          <Trans
            t={t}
            i18nKey="home.hotkey"
            components={{ keys: <KeyCaps names={keyNames(popup.accelerator, platform)} /> }}
          />
        ) : (
          t('home.noHotkey')
        )}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => void api.showPopup(day?.entry.headword ?? '')}>
          {t('home.tryPopup')}
        </Button>
        {works ? null : <Button onClick={() => showSettings('popup')}>{t('hotkey.change')}</Button>}
      </div>
    </div>
  );
}
