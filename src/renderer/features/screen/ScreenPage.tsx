import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenRefusal } from '../../../shared/picture.ts';
import { api } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenBox } from './ScreenBox.tsx';
import styles from './ScreenPage.module.css';

const REFUSALS = {
  'not-allowed': 'screenPart.notAllowed',
  wayland: 'screenPart.wayland',
  'not-seen': 'screenPart.notSeen',
} as const satisfies Record<ScreenRefusal, string>;

/** The window in which a part of the screen is chosen, or which says why there is none to choose. */
export function ScreenPage() {
  const { t } = useTranslation();
  const { data: shown } = useQuery({ queryKey: ['screen'], queryFn: () => api.getScreen() });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') void api.closeScreen();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (shown === undefined) return null;
  if (shown.kind === 'screen') return <ScreenBox picture={shown.picture} />;
  return (
    <main className={styles.refusal}>
      <h1>{t('screenPart.cannotSee')}</h1>
      <p>{t(REFUSALS[shown.reason])}</p>
      <Button autoFocus onClick={() => void api.closeScreen()}>
        {t('common.close')}
      </Button>
    </main>
  );
}
