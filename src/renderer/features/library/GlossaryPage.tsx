import { ArrowLeft, Plus, SpellCheck } from 'lucide-react';
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GlossaryRow, LibraryItem, NewGlossaryRow } from '../../../shared/library.ts';
import { MAX_HEADWORD } from '../../../shared/limits.ts';
import { failureText } from '../../data/failureText.ts';
import { useGlossaryRows } from '../../data/useOwnGlossary.ts';
import { goBack, openDraft } from '../../screen/screenStore.ts';
import { hasAllWords } from '../../search/hitGroups.ts';
import { numberText } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField, TextField } from '../../ui/TextField.tsx';
import { useKeys } from '../../ui/useKeys.ts';
import { cellText, GLOSSARY_FIELDS, parsePastedRows, rowOfCells } from './glossaryCells.ts';
import styles from './GlossaryPage.module.css';
import { GlossaryTable } from './GlossaryTable.tsx';

interface GlossaryPageProps {
  readonly item: LibraryItem;
  /** A word that the reader wants to add; '' when there is none. */
  readonly newHeadword: string;
}

/** An own glossary as a table that is edited in place. */
export function GlossaryPage({ item, newHeadword }: GlossaryPageProps) {
  const { t, i18n } = useTranslation();
  const { rows, isPending, failure, add, change, remove, restore } = useGlossaryRows(item.id);
  const [query, setQuery] = useState('');
  const filter = useDeferredValue(query);
  const shown = useMemo(
    () =>
      rows.filter((row) =>
        hasAllWords(
          GLOSSARY_FIELDS.map((field) => cellText(row, field)),
          filter,
        ),
      ),
    [rows, filter],
  );
  const lastRemoved = useRef<readonly GlossaryRow[]>([]);
  const [latest, setLatest] = useState<GlossaryRow | null>(null);

  const paste = useEffectEvent((text: string): void => {
    const cells = parsePastedRows(text);
    // A row with the names of the columns is no entry.
    const isHead = cells[0]?.[0]?.trim().toLowerCase() === t('glossary.headword').toLowerCase();
    void add(cells.slice(isHead ? 1 : 0).map(rowOfCells));
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isTable = /[\t\n]/.test(text.trim());
      const field =
        event.target instanceof Element ? event.target.closest('input, textarea') : null;
      // Into a field of its own a text goes as it is; a table among the new entries is rows.
      if (!isTable || (field !== null && field.closest('[data-takes-rows]') === null)) return;
      event.preventDefault();
      paste(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);

  useKeys({
    '$mod+z': (event) => {
      if (lastRemoved.current.length === 0) return;
      event.preventDefault();
      void restore(lastRemoved.current);
      lastRemoved.current = [];
    },
  });

  const removeRow = async (row: GlossaryRow): Promise<boolean> => {
    if (!(await remove([row]))) return false;
    lastRemoved.current = [row];
    return true;
  };
  return (
    <Page
      title={item.name}
      tools={
        rows.length === 0 ? undefined : (
          <SearchField
            label={t('glossary.search')}
            clearLabel={t('search.clear')}
            placeholder={t('glossary.search')}
            value={query}
            onValue={setQuery}
          />
        )
      }
    >
      <div className={styles.bar}>
        <Button icon={ArrowLeft} onClick={goBack}>
          {t('glossary.back')}
        </Button>
        <Button icon={SpellCheck} onClick={() => openDraft(item.id)}>
          {t('draft.open')}
        </Button>
        <p role="status" className={styles.count}>
          {t('glossary.count', {
            count: shown.length,
            number: numberText(shown.length, i18n.language),
          })}
        </p>
      </div>
      <NewEntryForm
        item={item}
        headword={newHeadword}
        onAdd={async (row) => {
          const added = (await add([row]))?.[0];
          if (added === undefined) return false;
          setQuery('');
          setLatest(added);
          return true;
        }}
      />
      {failure === null ? null : (
        <p role="alert" className={styles.message}>
          {t('glossary.failed', { why: failureText(t, failure) })}
        </p>
      )}
      {shown.length > 0 ? (
        <GlossaryTable
          item={item}
          rows={shown}
          latest={latest}
          onChange={async (row) => (await change(row)) !== null}
          onRemove={removeRow}
        />
      ) : isPending || failure !== null ? null : (
        <p className={styles.message}>
          {rows.length === 0 ? t('glossary.empty') : t('glossary.noMatch', { query })}
        </p>
      )}
      {shown.length === 0 ? null : <p className={styles.help}>{t('glossary.help')}</p>}
    </Page>
  );
}

interface NewEntryFormProps {
  readonly item: LibraryItem;
  /** Filled in already; '' when there is none. */
  readonly headword: string;
  /** Gives whether the entry is in. */
  readonly onAdd: (row: NewGlossaryRow) => Promise<boolean>;
}

/** A new entry: headword, translation, Enter. */
function NewEntryForm({ item, headword: given, onAdd }: NewEntryFormProps) {
  const { t } = useTranslation();
  const [headword, setHeadword] = useState(given);
  const [translation, setTranslation] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  useEffect(() => {
    (given === '' ? first : second).current?.focus();
  }, [given]);

  const add = async (): Promise<void> => {
    if (!(await onAdd(rowOfCells([headword, translation])))) return;
    setHeadword('');
    setTranslation('');
    first.current?.focus();
  };
  return (
    <form
      className={styles.form}
      data-takes-rows=""
      onSubmit={(event) => {
        event.preventDefault();
        if (headword.trim() !== '') void add();
      }}
    >
      <TextField
        ref={first}
        label={t('glossary.newHeadword')}
        lang={item.headwordLanguage}
        value={headword}
        maxLength={MAX_HEADWORD}
        onValue={setHeadword}
      />
      <TextField
        ref={second}
        label={t('glossary.newTranslation')}
        lang={item.translationLanguage}
        value={translation}
        onValue={setTranslation}
      />
      <Button icon={Plus} look="accent" type="submit" disabled={headword.trim() === ''}>
        {t('glossary.add')}
      </Button>
    </form>
  );
}
