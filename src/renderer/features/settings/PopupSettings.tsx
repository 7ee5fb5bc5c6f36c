import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/outcome.ts';
import type { Settings } from '../../../shared/settings.ts';
import { api } from '../../api.ts';
import { attempt, failureText } from '../../data/failureText.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { useFeedback } from '../../ui/Feedback.tsx';
import styles from './DataSettings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

type Place = Settings['popupPlace'];

interface PopupSettingsProps {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

/** Where the popup appears, and how large. */
export function PopupSettings({ place, onPlace }: PopupSettingsProps) {
  const { t } = useTranslation();
  const say = useFeedback();
  const tell = async (action: Promise<Outcome<null>>, done: string): Promise<void> => {
    const outcome = await attempt(action);
    if (outcome.kind === 'done') say({ text: done });
    else {
      const why = failureText(t, outcome.reason);
      say({ text: t('popupPlace.failed', { why }), isFailure: true });
    }
  };
  const fix = (): void => void tell(api.fixPopupPlace(), t('popupPlace.isFixed'));
  return (
    <SettingsGroup title={t('popupPlace.title')}>
      <Choice
        label={t('popupPlace.label')}
        value={place}
        options={[
          { value: 'pointer', label: t('popupPlace.pointer') },
          { value: 'last', label: t('popupPlace.last') },
          { value: 'fixed', label: t('popupPlace.fixed') },
          { value: 'centre', label: t('popupPlace.centre') },
        ]}
        onChoose={onPlace}
      />
      <div className={styles.row}>
        <p className={styles.text}>{t('popupPlace.help')}</p>
        {place === 'fixed' ? <Button onClick={fix}>{t('popupPlace.fix')}</Button> : null}
        <Button onClick={() => void tell(api.resetPopupPlace(), t('popupPlace.isReset'))}>
          {t('popupPlace.reset')}
        </Button>
      </div>
    </SettingsGroup>
  );
}
