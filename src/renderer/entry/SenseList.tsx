import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { MatchRange } from '../../shared/hit.ts';
import type { Sense, WordDetails } from '../../shared/word.ts';
import { fieldOf } from '../../text/senses/senseGroups.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import { ShownText } from '../ui/ShownText.tsx';
import { fieldMarks, lineMarks } from './HitText.tsx';
import styles from './SenseList.module.css';
import { type SenseOrder, usualGlosses } from './useSenseOrder.ts';

interface SenseListProps {
  /** In the order in which they are shown. */
  readonly groups: readonly Sense[];
  /** Of the glosses. */
  readonly lang: string;
}

/** What a word means, a line for each part of speech and each field. */
export function SenseList({ groups, lang }: SenseListProps) {
  const { t } = useTranslation();
  const nameOf = (label: string): string => {
    const field = fieldOf(label);
    return field === null ? label : t(`word.field.${field}`);
  };
  if (groups.length === 0) return null;
  const isMarked = groups.some(
    ({ partOfSpeech, labels }) => partOfSpeech !== '' || labels.length > 0,
  );
  return (
    <ol className={styles.senses} aria-label={t('word.senses')} data-marked={isMarked}>
      {groups.map(({ partOfSpeech, labels, glosses }) => (
        <li key={`${partOfSpeech} ${labels.join(' ')}`} className={styles.sense}>
          {isMarked ? (
            <span className={styles.mark}>
              {partOfSpeech === '' ? null : (
                <span className={styles.partOfSpeech}>{partOfSpeech}</span>
              )}
              {labels.map((label) => (
                <span key={label} className={styles.label}>
                  {nameOf(label)}
                </span>
              ))}
            </span>
          ) : null}
          <ShownText text={glosses.join(separatorOf(lang))} lang={lang} />
        </li>
      ))}
    </ol>
  );
}

/** What parts renderings that can stand for each other. */
const separatorOf = (lang: string): string => (/^zh(?:-|$)/.test(lang) ? '，' : '; ');

/** Why a sense comes first that the dictionary has later; pressed again, the dictionary's order is back. */
export function SenseReason({ order }: { readonly order: SenseOrder | null }) {
  const { t } = useTranslation();
  if (order === null || order.why === null) return null;
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={!order.isUndone}
      onClick={order.toggle}
    >
      {t(`word.why.${order.why}`)}
    </button>
  );
}

interface TranslationProps {
  readonly entry: Entry;
  /** What a dictionary of words says of it; null shows the translation whole. */
  readonly word: WordDetails | null;
  readonly matches?: readonly MatchRange[];
  /** Its senses as they are read here. */
  readonly order: SenseOrder | null;
}

const NO_MATCHES: readonly MatchRange[] = [];

/** The rendering of an entry in one line; of a word its usual renderings. */
export function Translation({ entry, word, matches = NO_MATCHES, order }: TranslationProps) {
  const { translation, translationLanguage: lang } = entry;
  const marks = fieldMarks(matches, 'translation');
  if (word === null || word.senses.length === 0) {
    return <MarkedText text={translation} lang={lang} marks={{ match: marks }} />;
  }
  const line = usualGlosses(word, lang, order);
  return (
    <MarkedText text={line} lang={lang} marks={{ match: lineMarks(translation, marks, line) }} />
  );
}
