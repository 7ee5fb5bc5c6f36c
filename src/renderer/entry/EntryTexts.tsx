import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { MatchRange } from '../../shared/hit.ts';
import type { WordDetails } from '../../shared/word.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import styles from './EntryTexts.module.css';
import { fieldMarks } from './HitText.tsx';
import { OtherScript, Reading, readingOf, useShowsPinyin } from './Reading.tsx';
import { SpeakButton, useSpoken } from './SpeakButton.tsx';
import { SenseList, SenseReason, Translation } from './SenseList.tsx';
import { sensesToList, useSenseOrder, usualGlosses } from './useSenseOrder.ts';
import { WordChips } from './WordSections.tsx';
import { headwordMarks } from '../body/headwordMarks.ts';

interface EntryTextsProps {
  readonly entry: Entry;
  /** What a dictionary of words says of it; null where there is no more than the entry. */
  readonly word?: WordDetails | null;
  readonly matches: readonly MatchRange[];
  /** The whole article is shown elsewhere: its first words and examples are not said twice. */
  readonly hasArticle?: boolean;
  /** Of the same word in other dictionaries, which may know how it is spoken. */
  readonly others?: readonly Entry[];
  /** Buttons beside the headword. */
  readonly actions: ReactNode;
}

const NONE: readonly Entry[] = [];

/** The words of an entry: headword, reading, translation, examples, note. */
export function EntryTexts(props: EntryTextsProps) {
  const { entry, others = NONE, word = null, matches, hasArticle = false, actions } = props;
  const { t } = useTranslation();
  const showsPinyin = useShowsPinyin();
  const reading = readingOf(entry);
  const order = useSenseOrder(entry, word);
  const spoken = useSpoken(entry, word, others);
  const marksOf = (field: MatchRange['field'], index = 0) => ({
    match: fieldMarks(matches, field, index),
  });
  return (
    <>
      <header className={styles.head}>
        <div className={styles.title}>
          <h2 className={styles.headword}>
            <MarkedText
              text={entry.headword}
              lang={entry.headwordLanguage}
              traditional={entry.variant}
              marks={marksOf('headword')}
            />
            <OtherScript word={entry} lang={entry.headwordLanguage} className={styles.variant} />
          </h2>
          {actions}
        </div>
        <p className={styles.reading}>
          {spoken.read === null ? null : (
            <span>
              <Reading entry={spoken.read} matches={reading === 'headword' ? matches : []} />
            </span>
          )}
          <SpeakButton text={entry.headword} language={entry.headwordLanguage} />
        </p>
        <WordChips levels={spoken.levels.slice(0, LEVELS)} rank={spoken.rank} />
        {hasArticle || entry.translation === '' ? null : (
          <p className={styles.translation} data-long={isLong(entry, word)}>
            <Translation entry={entry} word={word} matches={matches} order={order} />
          </p>
        )}
        {reading === 'translation' && showsPinyin && !hasArticle ? (
          <p className={styles.pinyin}>
            <Reading entry={entry} matches={matches} />
          </p>
        ) : null}
        <SenseReason order={order} />
      </header>
      {word === null ? null : (
        <SenseList groups={sensesToList(word, order)} lang={entry.translationLanguage} />
      )}
      {hasArticle ? null : <Examples entry={entry} matches={matches} />}
      {hasArticle || word !== null || entry.note === '' ? null : (
        <section className={styles.section}>
          <h3 className={styles.label}>{t('entry.note')}</h3>
          <p>
            <MarkedText
              text={entry.note}
              lang={entry.translationLanguage}
              marks={marksOf('note')}
            />
          </p>
        </section>
      )}
    </>
  );
}

/** Levels that fit into a line with the rank. */
const LEVELS = 5;

/** Characters of a line in the largest type; those of Chinese are twice as wide. */
const LINE = 36;

function isLong({ translation, translationLanguage }: Entry, word: WordDetails | null): boolean {
  const line =
    word === null || word.senses.length === 0
      ? translation
      : usualGlosses(word, translationLanguage);
  return line.length * (/^zh(?:-|$)/.test(translationLanguage) ? 2 : 1) > LINE;
}

/** Sentences that use the headword, with it marked. */
export function Examples({ entry, matches }: Pick<EntryTextsProps, 'entry' | 'matches'>) {
  const { t } = useTranslation();
  if (entry.examples.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.label}>{t('entry.examples', { count: entry.examples.length })}</h3>
      <ul className={styles.examples}>
        {entry.examples.map((example, index) => (
          <li key={example} className={styles.example}>
            <MarkedText
              text={example}
              lang={entry.headwordLanguage}
              marks={{
                match: fieldMarks(matches, 'example', index),
                headword: headwordMarks(entry.headword, example),
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
