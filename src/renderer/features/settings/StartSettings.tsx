import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings.ts';
import { trayQuery } from '../../data/queries.ts';
import { Switch } from '../../ui/Switch.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

interface StartSettingsProps extends Pick<Settings, 'startAtLogin' | 'startHidden'> {
  readonly onChange: (change: Partial<Pick<Settings, 'startAtLogin' | 'startHidden'>>) => void;
}

/** How the app starts, and what brings it back when its window is closed. */
export function StartSettings({ startAtLogin, startHidden, onChange }: StartSettingsProps) {
  const { t } = useTranslation();
  const { data: hasTray } = useQuery(trayQuery);
  return (
    <SettingsGroup title={t('start.title')}>
      <Switch
        label={t('start.atLogin')}
        help={t('start.atLoginHelp')}
        isOn={startAtLogin}
        onSwitch={(isOn) => onChange({ startAtLogin: isOn })}
      />
      <Switch
        label={t('start.hidden')}
        help={t('start.hiddenHelp')}
        isOn={startHidden}
        onSwitch={(isOn) => onChange({ startHidden: isOn })}
      />
      {hasTray === undefined ? null : (
        <p role="note">{t(hasTray ? 'start.tray' : 'start.noTray')}</p>
      )}
    </SettingsGroup>
  );
}
