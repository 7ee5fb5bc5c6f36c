import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { MatchRange } from '../../shared/hit.ts';
import type { WordDetails } from '../../shared/word.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import styles from './EntryTexts.module.css';
import { fieldMarks } from './fieldMarks.ts';
import { Reading } from './Reading.tsx';
import { Translation } from './word/Translation.tsx';
import { WordChips } from './word/WordChips.tsx';
import { headwordMarks } from '../body/headwordMarks.ts';

interface EntryTextsProps {
  readonly entry: Entry;
  /** What a dictionary of words says of it; null where there is no more than the entry. */
  readonly word?: WordDetails | null;
  readonly matches: readonly MatchRange[];
  /** The whole article is shown elsewhere: its first words and examples are not said twice. */
  readonly hasArticle?: boolean;
  /** Buttons beside the headword. */
  readonly actions: ReactNode;
  /** Controls below the translation. */
  readonly children?: ReactNode;
}

/** The words of an entry: headword, reading, translation, examples, note. */
export function EntryTexts(props: EntryTextsProps) {
  const { entry, word = null, matches, hasArticle = false, actions, children } = props;
  const { t } = useTranslation();
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
              marks={marksOf('headword')}
            />
            {entry.variant === undefined ? null : (
              <span lang="zh" className={styles.variant}>{`【${entry.variant}】`}</span>
            )}
          </h2>
          {actions}
        </div>
        {entry.reading === '' ? null : (
          <p className={styles.reading}>
            <Reading entry={entry} matches={matches} />
          </p>
        )}
        {word === null ? null : <WordChips levels={word.levels} rank={entry.rank} />}
        {hasArticle || entry.translation === '' ? null : (
          <p className={styles.translation}>
            <Translation entry={entry} word={word} matches={matches} />
          </p>
        )}
        {children}
      </header>
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
