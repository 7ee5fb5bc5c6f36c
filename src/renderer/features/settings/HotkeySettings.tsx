import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HOTKEY_NAMES, type Hotkeys } from '../../../shared/hotkey.ts';
import { hotkeysQuery } from '../../data/queries.ts';
import { useCopy } from '../../data/useCopy.ts';
import { Button } from '../../ui/Button.tsx';
import { HotkeyControl } from './HotkeyControl.tsx';
import styles from './HotkeySettings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

/** The global hotkeys, and the way in that works without any. */
export function HotkeySettings() {
  const { t } = useTranslation();
  const { data: hotkeys } = useQuery(hotkeysQuery);
  if (hotkeys === undefined) return null;
  return (
    <SettingsGroup title={t('hotkey.title')}>
      {HOTKEY_NAMES.map((name) => (
        <HotkeyControl key={name} name={name} state={hotkeys[name]} />
      ))}
      <CommandHelp {...hotkeys} />
    </SettingsGroup>
  );
}

/** The command that a desktop can bind to a key itself; on Wayland that may be the only way. */
function CommandHelp({ session, hasPortal, command }: Hotkeys) {
  const { t } = useTranslation();
  const copy = useCopy();
  const portal =
    hasPortal === null
      ? 'hotkey.waylandUnknown'
      : hasPortal
        ? 'hotkey.waylandPortal'
        : 'hotkey.waylandNoPortal';
  return (
    <div className={styles.hotkey}>
      <div className={styles.text}>
        <h3 className={styles.name}>{t('hotkey.command')}</h3>
        {session === 'wayland' ? <p>{t(portal)}</p> : null}
        <p>{t('hotkey.commandHelp')}</p>
        <code className={styles.command}>{command}</code>
      </div>
      <Button icon={Copy} onClick={() => void copy(command)}>
        {t('hotkey.copyCommand')}
      </Button>
    </div>
  );
}
