import { BookPlus, Check, Star } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';
import { DEFAULT_LIST, type ListId } from '../../../shared/favorite.ts';
import { useKeepMany } from '../../data/useFavorites.ts';
import { usePapers } from '../../data/usePapers.ts';
import { ListChecks } from '../../parts/ListChecks.tsx';
import { open } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BuiltTerm } from './BuiltTerm.tsx';
import {
  firstChoices,
  type PassPart,
  type PassRow,
  toGlossaryRows,
  withChoices,
} from './passRows.ts';
import styles from './PassView.module.css';

interface PassTableProps {
  readonly part: PassPart;
  readonly rows: readonly PassRow[];
  readonly title: string;
}

/** One part of a pass; what is chosen is kept, marked as known, or put into a glossary. */
export function PassTable({ part, rows, title }: PassTableProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isKeeping, setIsKeeping] = useState(false);
  const [renderings, setRenderings] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const { markKnown, addToGlossary } = usePapers();
  const rendered = (row: PassRow): PassRow => {
    const other = renderings.get(row.key);
    return other === undefined ? row : withChoices(row, other);
  };
  const selected = rows.filter(({ key }) => chosen.has(key)).map(rendered);
  const isAll = rows.length > 0 && selected.length === rows.length;
  const none = selected.length === 0;
  const done = async (action: Promise<boolean>): Promise<void> => {
    if (await action) setChosen(new Set());
  };
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  if (rows.length === 0) {
    return (
      <div className={styles.list}>
        <p className={styles.none}>{t(`reading.none.${part}`)}</p>
      </div>
    );
  }
  return (
    <>
      <div className={styles.tools}>
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={isAll}
            onChange={() => setChosen(isAll ? new Set() : new Set(rows.map(({ key }) => key)))}
          />
          {none ? t('missed.selectAll') : t('missed.selected', { count: selected.length })}
        </label>
        <div className={styles.buttons}>
          {part === 'words' ? (
            <Button
              icon={Check}
              disabled={none}
              onClick={() => void done(markKnown(selected.map(({ headword }) => headword)))}
            >
              {t('reading.markKnown')}
            </Button>
          ) : null}
          {part === 'words' || part === 'terms' ? (
            <Button icon={Star} disabled={none} onClick={() => setIsKeeping(true)}>
              {t('reading.keep')}
            </Button>
          ) : (
            <Button
              icon={BookPlus}
              disabled={none}
              onClick={() => void done(addToGlossary(toGlossaryRows(selected, title)))}
            >
              {t('nothing.add')}
            </Button>
          )}
        </div>
      </div>
      <section aria-label={t(`reading.title.${part}`)} className={styles.list}>
        <Virtualizer data={rows}>
          {(row) => (
            <Row
              key={row.key}
              row={rendered(row)}
              chosenParts={renderings.get(row.key) ?? firstChoices(row.parts)}
              onChooseParts={(parts) => setRenderings(new Map(renderings).set(row.key, parts))}
              onMakeMine={() => void addToGlossary(toGlossaryRows([rendered(row)], title))}
              isChosen={chosen.has(row.key)}
              onToggle={() => toggle(row.key)}
            />
          )}
        </Virtualizer>
      </section>
      {isKeeping ? (
        <KeepMany
          rows={selected}
          title={title}
          onClose={(isDone) => {
            setIsKeeping(false);
            if (isDone) setChosen(new Set());
          }}
        />
      ) : null}
    </>
  );
}

interface RowProps {
  readonly row: PassRow;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  /** The renderings that stand for its parts. */
  readonly chosenParts: readonly string[];
  readonly onChooseParts: (parts: readonly string[]) => void;
  /** Puts it into the reader's glossary. */
  readonly onMakeMine: () => void;
}

function Row(props: RowProps) {
  const { row, isChosen, onToggle, chosenParts, onChooseParts, onMakeMine } = props;
  const { t } = useTranslation();
  const { headword, translation, isBuilt, parts, entryId, count, rank, sentence } = row;
  return (
    <div className={styles.row}>
      <input
        type="checkbox"
        aria-label={t('missed.select', { word: headword })}
        checked={isChosen}
        onChange={onToggle}
      />
      <div className={styles.word}>
        {entryId === null ? (
          <span className={styles.headword}>{headword}</span>
        ) : (
          <button type="button" className={styles.headword} onClick={() => open(headword, entryId)}>
            {headword}
          </button>
        )}
        {isBuilt ? (
          <BuiltTerm
            term={headword}
            parts={parts}
            chosen={chosenParts}
            onChoose={onChooseParts}
            onMakeMine={onMakeMine}
          />
        ) : (
          <span lang="zh-Hans" className={styles.translation}>
            {translation}
          </span>
        )}
      </div>
      <div className={styles.numbers}>
        {rank === null ? null : <span>{t('reading.rank', { rank })}</span>}
        {count === null ? null : <span>{t('history.times', { count })}</span>}
      </div>
      <p className={styles.sentence}>{sentence}</p>
    </div>
  );
}

interface KeepManyProps {
  readonly rows: readonly PassRow[];
  readonly title: string;
  readonly onClose: (isDone: boolean) => void;
}

/** The lists that words of a paper are put into, each with its sentence and the paper. */
function KeepMany({ rows, title, onClose }: KeepManyProps) {
  const { t } = useTranslation();
  const [lists, setLists] = useState<readonly ListId[]>([DEFAULT_LIST]);
  const keepMany = useKeepMany();
  const kept = rows.filter(({ entryId }) => entryId !== null);
  return (
    <Dialog
      title={t('reading.keepTitle', { count: kept.length })}
      closeLabel={t('common.close')}
      isOpen
      onOpenChange={() => onClose(false)}
    >
      <ListChecks chosen={lists} onChoose={setLists} />
      <div className={styles.actions}>
        <Button
          look="accent"
          disabled={lists.length === 0 || kept.length === 0}
          onClick={() => void keepMany(kept, lists, title).then(onClose)}
        >
          {t('lists.save')}
        </Button>
      </div>
    </Dialog>
  );
}
