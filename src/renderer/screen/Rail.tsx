import {
  BookOpen,
  FileText,
  GraduationCap,
  History,
  Keyboard,
  Library,
  type LucideIcon,
  Settings,
  Star,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SECTIONS, type Section } from '../../shared/app.ts';
import { useAppInfo } from '../data/useSettings.ts';
import { keyNames } from '../ui/KeyCaps.tsx';
import { WithTooltip } from '../ui/Button.tsx';
import styles from './Rail.module.css';
import { goTo, useScreen } from './screenStore.ts';

const ICONS: Readonly<Record<Section, LucideIcon>> = {
  lookup: BookOpen,
  favorites: Star,
  review: GraduationCap,
  history: History,
  library: Library,
  reading: FileText,
  settings: Settings,
};

interface RailProps {
  readonly onShowKeys: () => void;
}

/** The way to each section; in a narrow window icons alone, their names in tooltips. */
export function Rail({ onShowKeys }: RailProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const section = useScreen((screen) => screen.section);
  return (
    <nav className={styles.rail} aria-label={t('section.nav')}>
      <p className={styles.brand} aria-hidden>
        <span className={styles.initial}>G</span>
        <span className={styles.rest}>lossa</span>
      </p>
      <ul className={styles.sections}>
        {SECTIONS.map((each, index) => {
          const Icon = ICONS[each];
          return (
            <li key={each}>
              <WithTooltip
                side="right"
                text={t(`section.${each}`)}
                keys={keyNames(`CommandOrControl+${index + 1}`, platform).join(' ')}
              >
                <button
                  type="button"
                  className={styles.section}
                  aria-current={each === section ? 'page' : undefined}
                  onClick={() => goTo(each)}
                >
                  <Icon aria-hidden className={styles.icon} />
                  <span className={styles.name}>{t(`section.${each}`)}</span>
                </button>
              </WithTooltip>
            </li>
          );
        })}
      </ul>
      <WithTooltip side="right" text={t('keys.title')} keys="?">
        <button type="button" className={styles.section} onClick={onShowKeys}>
          <Keyboard aria-hidden className={styles.icon} />
          <span className={styles.name}>{t('keys.title')}</span>
        </button>
      </WithTooltip>
    </nav>
  );
}
