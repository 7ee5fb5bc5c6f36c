import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { Definition, Level, WordDetails } from '../../shared/word.ts';
import { numberText } from '../ui/amounts.ts';
import { Button } from '../ui/Button.tsx';
import styles from './DefinitionList.module.css';

interface WordSectionsProps {
  readonly entry: Entry;
  readonly word: WordDetails;
  readonly onLookUp: (word: string) => void;
}

/** What a dictionary of words says of a word, below its renderings. */
export function WordSections({ entry, word, onLookUp }: WordSectionsProps) {
  const { headwordLanguage } = entry;
  return (
    <>
      <DefinitionList definitions={word.definitions} lang={headwordLanguage} />
      <WordLinks word={word} lang={headwordLanguage} onLookUp={onLookUp} />
    </>
  );
}

/** This many are shown until the others are asked for. */
const SHOWN = 3;

interface DefinitionListProps {
  readonly definitions: readonly Definition[];
  /** Of the headword, which they are written in. */
  readonly lang: string;
}

/** What a word means in its own language. */
function DefinitionList({ definitions, lang }: DefinitionListProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  if (definitions.length === 0) return null;
  // A button takes as much room as one more would.
  const most = definitions.length === SHOWN + 1 ? SHOWN + 1 : SHOWN;
  const shown = isWhole ? definitions : definitions.slice(0, most);
  const more = definitions.length - most;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        {t(/^en(?:-|$)/.test(lang) ? 'word.definitionsEnglish' : 'word.definitions')}
      </h3>
      <ol id={id} className={styles.definitions}>
        {shown.map(({ partOfSpeech, text }) => (
          <li key={`${partOfSpeech} ${text}`} lang={lang} className={styles.definition}>
            {partOfSpeech === '' ? null : (
              <span className={styles.partOfSpeech}>{partOfSpeech} </span>
            )}
            {text}
          </li>
        ))}
      </ol>
      {more <= 0 ? null : (
        <Button
          look="link"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('word.fewerDefinitions') : t('word.moreDefinitions', { count: more })}
        </Button>
      )}
    </section>
  );
}

interface WordLinksProps {
  readonly word: Pick<WordDetails, 'forms' | 'classifiers' | 'references'>;
  /** Of the headword and its forms. */
  readonly lang: string;
  readonly onLookUp: (word: string) => void;
}

/** Words that belong to the headword: its forms, its measure words, those that it refers to. */
function WordLinks({ word, lang, onLookUp }: WordLinksProps) {
  const { t } = useTranslation();
  const groups = [
    ...word.forms.map(({ kind, text }) => ({ name: t(`word.form.${kind}`), words: [text] })),
    { name: t('word.classifiers'), words: word.classifiers },
    { name: t('word.references'), words: word.references },
  ].filter(({ words }) => words.length > 0);
  if (groups.length === 0) return null;
  return (
    <dl className={styles.groups}>
      {groups.map(({ name, words }) => (
        <div key={`${name} ${words.join(' ')}`} className={styles.group}>
          <dt className={styles.name}>{name}</dt>
          {words.map((each) => (
            <dd key={each}>
              <Button look="link" lang={lang} onClick={() => onLookUp(each)}>
                {each}
              </Button>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

interface WordChipsProps {
  readonly levels: readonly Level[];
  /** How common the word is; absent when it is not known. */
  readonly rank?: number | undefined;
}

/** Who learns the word, and how common it is. */
export function WordChips({ levels, rank }: WordChipsProps) {
  const { t, i18n } = useTranslation();
  const band = rank === undefined ? null : frequencyBand(rank);
  if (levels.length === 0 && band === null) return null;
  return (
    <ul className={styles.chips} aria-label={t('word.levels')}>
      {levels.map((level) => (
        <li key={level} className={styles.chip}>
          {t(`word.level.${level}`)}
        </li>
      ))}
      {band === null ? null : (
        <li className={styles.chip}>
          {t('word.top', { number: numberText(band, i18n.language) })}
        </li>
      )}
    </ul>
  );
}

/** How many of the commonest words a reader may think of; beyond the last a word is not common. */
const BANDS = [
  1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 8_000, 10_000, 15_000, 20_000, 30_000, 50_000,
];

/** The smallest round number of commonest words that a word is among; null when it is rare. */
export const frequencyBand = (rank: number): number | null =>
  BANDS.find((band) => rank <= band) ?? null;
