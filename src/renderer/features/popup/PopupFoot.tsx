import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LookupMemory } from '../../../shared/favorite.ts';
import type { Hit, SearchAnswer } from '../../../shared/hit.ts';
import { lookupMemoryQuery } from '../../data/queries.ts';
import type { Star } from '../../data/useFavorites.ts';
import { useAppInfo } from '../../data/useSettings.ts';
import { dayText } from '../../i18n/whenText.ts';
import { hitReason, isRepaired } from '../../search/reasonText.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyCaps, keyNames } from '../../ui/KeyCaps.tsx';
import { isPassage } from '../../search/hitGroups.ts';
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
          {keys.map(([accelerator, action]) => (
            <li key={accelerator} className={styles.key}>
              <KeyCaps
                names={[keyNames(accelerator, platform).join(platform === 'darwin' ? '' : '+')]}
              />
              {action}
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

interface LookupMemoryLineProps {
  readonly answer: SearchAnswer | null;
  readonly hits: readonly Hit[];
  /** Of the best hit. */
  readonly star: Star;
  readonly onStar: () => void;
}

/**
 * What there is to know besides, in one line: how often the entry was met ("Third time; last on ...",
 * and at the third, keep it), why it was found where it is not the word itself, and as what the text
 * was searched.
 */
export function LookupMemoryLine({ answer, hits, star, onStar }: LookupMemoryLineProps) {
  const { t, i18n } = useTranslation();
  const [best] = hits;
  const isEntry = best !== undefined && !isPassage(hits);
  const { data } = useQuery({
    ...lookupMemoryQuery(best?.entry.id ?? ('' as Hit['entry']['id'])),
    enabled: isEntry,
  });
  const memory = isEntry && data?.kind === 'done' ? data.value : null;
  const isPlain =
    !isEntry || (best.script === null && best.reason.kind === 'exact') || best.tier === 'prefix';
  const parts = [
    memory === null ? null : memoryText(t, i18n.language, memory),
    isPlain ? null : hitReason(t, best),
    answer === null || !isRepaired(answer)
      ? null
      : t('search.searchedAs', { text: answer.searchedAs }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p className={styles.line}>
      {parts.map((part) => (
        <span key={part} className={styles.part}>
          {part}
        </span>
      ))}
      {memory !== null && isWorthKeeping(memory) && !star.isStarred ? (
        <Button look="link" onClick={onStar}>
          {t('memory.keep')}
        </Button>
      ) : null}
    </p>
  );
}

/** How often the entry was met before, in words; this lookup is the next. */
function memoryText(t: TFunction, language: string, memory: LookupMemory): string {
  const date = dayText(memory.lastAt, language);
  if (memory.count === 1) return t('memory.second', { date });
  if (memory.count === 2) return t('memory.third', { date });
  return t('memory.more', { count: memory.count, date });
}

/** The third time, a word is worth keeping. */
const isWorthKeeping = ({ count }: LookupMemory): boolean => count >= 2;
