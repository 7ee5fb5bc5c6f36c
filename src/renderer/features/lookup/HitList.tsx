import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Hit } from '../../../shared/hit.ts';
import { HitText } from '../../entry/HitText.tsx';
import { dictionaryName } from '../../i18n/languageNames.ts';
import { groupOf, type HitGroup } from '../../search/hitGroups.ts';
import { hitReason, rowReason } from '../../search/reasonText.ts';
import { rowText } from '../../search/rowText.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import styles from './HitList.module.css';

/** The search field names the list and the active row by these ids. */
export const LIST_ID = 'results';
export const rowId = (index: number): string => `result-${index}`;

interface HitListProps {
  /** Each group of them together. */
  readonly hits: readonly Hit[];
  /** Of the hits; -1 when none of them is shown. */
  readonly activeIndex: number;
  readonly onOpen: (hit: Hit) => void;
}

/** All hits, only those in view drawn. The keys stay in the search field, which moves the choice. */
export function HitList({ hits, activeIndex, onOpen }: HitListProps) {
  const { t } = useTranslation();
  const list = useRef<VirtualizerHandle>(null);
  const rows = useMemo(() => listRows(hits), [hits]);
  const activeRow = rows.findIndex((row) => row.kind === 'hit' && row.index === activeIndex);

  useEffect(() => {
    // The first hit takes the title above it into view.
    if (activeIndex === 0) list.current?.scrollTo(0);
    else if (activeRow !== -1) list.current?.scrollToIndex(activeRow, { align: 'nearest' });
  }, [activeIndex, activeRow]);

  return (
    <div role="listbox" id={LIST_ID} aria-label={t('search.results')} className={styles.list}>
      <Virtualizer
        ref={list}
        data={rows}
        {...(activeRow === -1 ? {} : { keepMounted: [activeRow] })}
      >
        {(row) =>
          row.kind === 'title' ? (
            <div key={row.title} role="presentation" className={styles.title}>
              {t(`search.group.${row.title}`)}
            </div>
          ) : (
            <HitRow
              key={row.hit.entry.id}
              id={rowId(row.index)}
              hit={row.hit}
              isNamed={row.isNamed}
              isActive={row.index === activeIndex}
              position={row.index + 1}
              total={hits.length}
              onOpen={() => onOpen(row.hit)}
            />
          )
        }
      </Virtualizer>
    </div>
  );
}

type ListRow =
  | { readonly kind: 'title'; readonly title: HitGroup }
  | {
      readonly kind: 'hit';
      readonly hit: Hit;
      /** Counts the hits alone. */
      readonly index: number;
      /** Whether another row reads the same: then the dictionary's name tells them apart. */
      readonly isNamed: boolean;
    };

/**
 * The rows of a list of hits: a title above each group. The words with the same meaning need none where
 * they are the first of all: they are what was asked for.
 *
 * @param hits each group of them together
 */
export function listRows(hits: readonly Hit[]): readonly ListRow[] {
  const times = new Map<string, number>();
  for (const hit of hits) times.set(wordsOf(hit), (times.get(wordsOf(hit)) ?? 0) + 1);
  return hits.flatMap((hit, index): ListRow[] => {
    const before = hits[index - 1];
    const group = groupOf(hit);
    const isFirst = before === undefined || groupOf(before) !== group;
    const isPlain = group === null || (group === 'sameMeaning' && index === 0);
    const isNamed = (times.get(wordsOf(hit)) ?? 0) > 1;
    const row = { kind: 'hit', hit, index, isNamed } as const;
    return isFirst && !isPlain ? [{ kind: 'title', title: group }, row] : [row];
  });
}

const wordsOf = (hit: Hit): string => `${hit.entry.headword}\n${rowText(hit).text}`;

interface HitRowProps {
  readonly id: string;
  readonly hit: Hit;
  /** Whether it says which dictionary has it. */
  readonly isNamed: boolean;
  readonly isActive: boolean;
  readonly position: number;
  readonly total: number;
  readonly onOpen: () => void;
}

/** A hit in one line: the word and what it means. */
export function HitRow(props: HitRowProps) {
  const { id, hit, isNamed, isActive, position, total, onOpen } = props;
  const { t } = useTranslation();
  const { entry } = hit;
  const reason = rowReason(t, hit);
  const { text, lang, marks } = rowText(hit);
  return (
    // Its keys are those of the search field, which keeps the focus: so the pointer must not take it.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      aria-posinset={position}
      aria-setsize={total}
      title={hitReason(t, hit)}
      className={styles.row}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <div className={styles.line}>
        <span className={styles.headword}>
          <HitText hit={hit} field="headword" />
        </span>
        <span className={styles.translation}>
          <MarkedText text={text} lang={lang} marks={{ match: marks }} />
        </span>
        {reason === null ? null : <span className={styles.remark}>{reason}</span>}
        {isNamed ? (
          <span className={styles.remark}>
            {dictionaryName(t, entry.dictionaryId, entry.dictionaryName)}
          </span>
        ) : null}
      </div>
    </div>
  );
}
