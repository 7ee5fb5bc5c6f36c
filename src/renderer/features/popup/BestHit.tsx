import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/hit.ts';
import { articleLanguage } from '../../body/bodyPlace.ts';
import { shortForm } from '../../body/bodyText.ts';
import { useEntryView } from '../../data/useEntryView.ts';
import { fieldMarks } from '../../entry/fieldMarks.ts';
import { Reading } from '../../entry/Reading.tsx';
import { SenseList } from '../../entry/word/SenseList.tsx';
import { Translation } from '../../entry/word/Translation.tsx';
import { hasMoreToSay } from '../../entry/word/usualGlosses.ts';
import { WordChips } from '../../entry/word/WordChips.tsx';
import { HitText } from '../../entry/HitText.tsx';
import { headwordMarks } from '../../body/headwordMarks.ts';
import { rowReason } from '../../search/reasonText.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './BestHit.module.css';

/** Meanings that are shown where one goes on reading. */
const SENSES = 3;

interface BestHitProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** The entry in small: as much as answers the question without leaving the text one reads. */
export function BestHit({ id, hit, isActive, onOpen }: BestHitProps) {
  const { t } = useTranslation();
  const { entry, matches } = hit;
  const reason = rowReason(t, hit);
  const example = entry.examples[0];
  const read = useEntryView(entry.id);
  const view = read.kind === 'found' ? read.view : null;
  const body = view?.body ?? null;
  const word = view?.word ?? null;
  const article = useMemo(() => (body === null ? null : shortForm(body)), [body]);
  return (
    // Its keys are those of the search field, which keeps the focus.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.hit}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      {reason === null ? null : <p className={styles.reason}>{reason}</p>}
      <p className={styles.headword}>
        <HitText hit={hit} field="headword" />
        {entry.variant === undefined ? null : <span lang="zh">{`【${entry.variant}】`}</span>}
      </p>
      <p className={styles.meaning}>
        {body !== null ? null : (
          <span className={styles.translation}>
            <Translation entry={entry} word={word} matches={matches} />
          </span>
        )}
        {entry.reading === '' ? null : (
          <span className={styles.reading}>
            <Reading entry={entry} matches={matches} />
          </span>
        )}
      </p>
      {word === null ? null : (
        <>
          {hasMoreToSay(word) ? (
            <SenseList senses={word.senses.slice(0, SENSES)} lang={entry.translationLanguage} />
          ) : null}
          <WordChips levels={word.levels} rank={entry.rank} />
        </>
      )}
      {article === null ? null : (
        <p className={styles.article}>
          <ShownText text={article} lang={articleLanguage(entry)} />
        </p>
      )}
      {body !== null || example === undefined ? null : (
        <p className={styles.example}>
          <MarkedText
            text={example}
            lang={entry.headwordLanguage}
            marks={{
              match: fieldMarks(matches, 'example'),
              headword: headwordMarks(entry.headword, example),
            }}
          />
        </p>
      )}
    </div>
  );
}
