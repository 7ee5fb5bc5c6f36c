import { type MouseEvent, useMemo } from 'react';
import type { Hit } from '../../../shared/hit.ts';
import { articleLanguage } from '../../body/bodyTarget.ts';
import { shortForm } from '../../../markup/treeText.ts';
import { headwordMarks } from '../../body/headwordMarks.ts';
import { useEntryView } from '../../data/useEntryView.ts';
import { fieldMarks, HitText, markedMatches } from '../../entry/HitText.tsx';
import { OtherScript, Reading, readingOf, useShowsPinyin } from '../../entry/Reading.tsx';
import { useSpoken } from '../../entry/SpeakButton.tsx';
import type { SenseOrder } from '../../entry/useSenseOrder.ts';
import { Translation } from '../../entry/SenseList.tsx';
import { WordChips } from '../../entry/WordSections.tsx';
import { MarkedText, wordAt } from '../../ui/MarkedText.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './BestHit.module.css';

/** Levels that are named; the others are read in the main window. */
const LEVELS = 3;

interface BestHitProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onOpen: () => void;
  readonly onLookUp: (word: string) => void;
  /** Its senses as they are read here. */
  readonly order: SenseOrder | null;
}

/** The entry in small: as much as answers the question without leaving the text one reads. */
export function BestHit({ id, hit, isActive, onOpen, onLookUp, order }: BestHitProps) {
  const { entry, others } = hit;
  const matches = markedMatches(hit);
  const read = useEntryView(entry.id);
  const showsPinyin = useShowsPinyin();
  const view = read.kind === 'found' ? read.view : null;
  const body = view?.body ?? null;
  const word = view?.word ?? null;
  const article = useMemo(() => (body === null ? null : shortForm(body)), [body]);
  const reading = readingOf(entry);
  const spoken = useSpoken(entry, word, others);
  // Another dictionary may have the sentence that this one lacks.
  const example = [entry, ...others].flatMap(({ examples }) => examples)[0];
  const click = (event: MouseEvent<HTMLElement>): void => {
    const isText = (event.target as Element).closest(`.${styles.text}`) !== null;
    const clicked = isText ? wordAt(event.clientX, event.clientY) : '';
    if (clicked !== '' && clicked !== entry.headword) onLookUp(clicked);
    else onOpen();
  };
  return (
    // Its keys are those of the search field, which keeps the focus.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.hit}
      onMouseDown={(event) => event.preventDefault()}
      onClick={click}
    >
      <p className={styles.head}>
        <span className={styles.headword}>
          <HitText hit={hit} field="headword" />
          <OtherScript word={entry} lang={entry.headwordLanguage} className={styles.variant} />
        </span>
        {spoken.read === null ? null : (
          <span className={styles.reading}>
            <Reading entry={spoken.read} matches={reading === 'headword' ? matches : []} />
          </span>
        )}
      </p>
      {body !== null || entry.translation === '' ? null : (
        <p className={`${styles.translation} ${styles.text}`}>
          <Translation entry={entry} word={word} matches={matches} order={order} />
        </p>
      )}
      {reading === 'translation' && showsPinyin ? (
        <p className={styles.pinyin}>
          <Reading entry={entry} matches={matches} />
        </p>
      ) : null}
      {article === null ? null : (
        <p className={`${styles.article} ${styles.text}`}>
          <ShownText text={article} lang={articleLanguage(entry)} />
        </p>
      )}
      {body !== null || example === undefined ? null : (
        <p className={`${styles.example} ${styles.text}`}>
          <MarkedText
            text={example}
            lang={entry.headwordLanguage}
            marks={{
              match: entry.examples[0] === example ? fieldMarks(matches, 'example') : [],
              headword: headwordMarks(entry.headword, example),
            }}
          />
        </p>
      )}
      <WordChips levels={spoken.levels.slice(0, LEVELS)} rank={spoken.rank} />
    </div>
  );
}
