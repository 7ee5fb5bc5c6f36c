import { BookPlus, FileDown, Gift, Library } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryItems } from '../../data/useLibraryItems.ts';
import { chooseFile } from '../../importing/importActions.ts';
import { showFreeDictionaries, useScreen } from '../../screen/screenStore.ts';
import type { LibraryItem } from '../../../shared/library.ts';
import { byteText, numberText } from '../../ui/amounts.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { BrowsePage } from './BrowsePage.tsx';
import { DraftPage } from './DraftPage.tsx';
import { FreeDictionariesPage } from './FreeDictionariesPage.tsx';
import { GlossaryPage } from './GlossaryPage.tsx';
import { LibraryList } from './LibraryList.tsx';
import styles from './LibraryPage.module.css';
import { NewGlossaryDialog } from './NewGlossaryDialog.tsx';
import { RemovedList } from './RemovedList.tsx';

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
