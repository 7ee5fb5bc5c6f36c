import { useQuery } from '@tanstack/react-query';
import { BookPlus, FileDown, Gift, Library } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DictionaryId } from '../../../shared/entry.ts';
import type { LibraryItem } from '../../../shared/library.ts';
import { removedDictionariesQuery } from '../../data/queries.ts';
import { useLibraryChanges, useLibraryItems } from '../../data/useLibraryChanges.ts';
import { chooseFile } from '../../importing/importActions.ts';
import { showFreeDictionaries, useScreen } from '../../screen/screenStore.ts';
import { byteText, numberText } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Banner, EmptyState } from '../../ui/Feedback.tsx';
import { Page, VisuallyHidden } from '../../ui/Page.tsx';
import { useRowOrder } from '../../ui/useRowOrder.ts';
import { BrowsePage } from './BrowsePage.tsx';
import { DraftPage } from './DraftPage.tsx';
import { FreeDictionariesPage } from './FreeDictionariesPage.tsx';
import { GlossaryPage } from './GlossaryPage.tsx';
import styles from './LibraryPage.module.css';
import { LibraryRow } from './LibraryRow.tsx';
import { NewGlossaryDialog } from './NewGlossaryDialog.tsx';
import removedListStyles from './RemovedList.module.css';

/** Every glossary and dictionary in the reader's order, or the one that is open: an own glossary to be edited,
 * any other to be leafed through. */
export function LibraryPage() {
  const glossary = useScreen((screen) => screen.glossary);
  const hasFreeDictionaries = useScreen((screen) => screen.hasFreeDictionaries);
  const { items } = useLibraryItems();
  const open = items?.find(({ id }) => id === glossary?.id);
  if (hasFreeDictionaries) return <FreeDictionariesPage />;
  if (glossary === null || open === undefined) return <LibraryOverview />;
  if (glossary.hasDraft) return <DraftPage key={open.id} item={open} />;
  return open.isEditable ? (
    <GlossaryPage key={open.id} item={open} newHeadword={glossary.newHeadword} />
  ) : (
    <BrowsePage key={open.id} item={open} />
  );
}

function LibraryOverview() {
  const { t } = useTranslation();
  const { items: data, isError } = useLibraryItems();
  const [isCreating, setIsCreating] = useState(false);
  const totals = useTotals(data ?? []);
  return (
    <Page
      title={t('section.library')}
      tools={
        <>
          <Button icon={Gift} onClick={showFreeDictionaries}>
            {t('free.open')}
          </Button>
          <Button icon={BookPlus} onClick={() => setIsCreating(true)}>
            {t('library.newGlossary')}
          </Button>
          <Button icon={FileDown} look="accent" onClick={() => void chooseFile()}>
            {t('library.import')}
          </Button>
        </>
      }
    >
      {isError ? (
        <p role="alert" className={styles.message}>
          {t('common.failed')}
        </p>
      ) : null}
      <div className={styles.content}>
        {data?.length === 0 ? (
          <EmptyState icon={Library} title={t('library.emptyTitle')}>
            <p>{t('library.empty')}</p>
          </EmptyState>
        ) : null}
        {data === undefined || data.length === 0 ? null : (
          <>
            {isAllOff(data) ? (
              <Banner look="alert">{t('library.allOff')}</Banner>
            ) : (
              <p className={styles.total}>{totals}</p>
            )}
            <LibraryList items={data} />
          </>
        )}
        <RemovedList />
      </div>
      <NewGlossaryDialog isOpen={isCreating} onClose={() => setIsCreating(false)} />
    </Page>
  );
}

const isAllOff = (items: readonly LibraryItem[]): boolean => items.every(({ isOn }) => !isOn);

/** How much there is in all, and how much room it takes. */
function useTotals(items: readonly LibraryItem[]): string {
  const { t, i18n } = useTranslation();
  const count = items.reduce((sum, { entryCount }) => sum + entryCount, 0);
  const size = items.reduce((sum, item) => sum + item.size, 0);
  return t('library.total', {
    count,
    number: numberText(count, i18n.language),
    size: byteText(size, i18n.language),
  });
}

interface LibraryListProps {
  readonly items: readonly LibraryItem[];
}

/** The library as it is searched: what comes first is shown first. */
function LibraryList({ items }: LibraryListProps) {
  const { t } = useTranslation();
  const { order } = useLibraryChanges();
  const { list, said, step, drop } = useRowOrder<DictionaryId, LibraryItem>(items, {
    keep: order,
    describe: ({ name }, place) => t('library.moved', { name, place, count: items.length }),
  });

  return (
    <div>
      <ul ref={list} aria-label={t('library.list')} className={styles.list}>
        {items.map((item, index) => (
          <LibraryRow
            key={item.id}
            item={item}
            onMove={(by) => step(index, by)}
            onDrop={(dragged, edge) => drop(dragged, index, edge)}
          />
        ))}
      </ul>
      <VisuallyHidden>
        <p role="status">{said}</p>
      </VisuallyHidden>
    </div>
  );
}

/** What was removed and is still there: to be restored, or deleted to free its space. */
function RemovedList() {
  const { t, i18n } = useTranslation();
  const { data = [] } = useQuery(removedDictionariesQuery);
  const { restore, deleteForGood } = useLibraryChanges();
  if (data.length === 0) return null;
  return (
    <details className={removedListStyles.removed}>
      <summary className={removedListStyles.summary}>
        {t('library.recentlyRemoved', { count: data.length })}
      </summary>
      <p className={removedListStyles.help}>{t('library.removedHelp')}</p>
      <ul className={removedListStyles.list}>
        {data.map((item) => (
          <li key={item.id} className={removedListStyles.row}>
            <span className={removedListStyles.name}>{item.name}</span>
            <span className={removedListStyles.size}>{byteText(item.size, i18n.language)}</span>
            <Button
              aria-label={t('library.restoreNamed', { name: item.name })}
              onClick={() => void restore(item)}
            >
              {t('library.restore')}
            </Button>
            <ConfirmDialog
              trigger={t('library.deleteNow')}
              title={t('library.deleteTitle', { name: item.name })}
              text={t('library.deleteText', { size: byteText(item.size, i18n.language) })}
              confirmLabel={t('library.deleteNow')}
              cancelLabel={t('common.cancel')}
              onConfirm={() => void deleteForGood(item)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
