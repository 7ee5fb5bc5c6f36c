import { useQuery } from '@tanstack/react-query';
import { FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptPaper } from '../../../shared/reading.ts';
import { papersQuery } from '../../data/queries.ts';
import { useChangeSettings, useSettings } from '../../data/useSettings.ts';
import { usePapers } from '../../data/usePapers.ts';
import { dayText } from '../../i18n/whenText.ts';
import { choosePaper, readPaper } from '../../data/readingStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/TextField.tsx';
import { Switch } from '../../ui/Choice.tsx';
import { FoundSentences } from './FoundSentences.tsx';
import styles from './ReadingPage.module.css';

/** A box to paste or drop a paper into, and the papers that are kept. */
export function ReadingStart() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { data } = useQuery(papersQuery);
  const papers = data?.kind === 'done' ? data.value : [];
  return (
    <Page
      title={t('section.reading')}
      tools={
        <Button icon={FileText} look="accent" onClick={() => void choosePaper()}>
          {t('reading.open')}
        </Button>
      }
    >
      <div className={styles.content}>
        <div className={styles.drop}>
          <textarea
            className={styles.paste}
            aria-label={t('reading.paste')}
            placeholder={t('reading.pasteHere')}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
          <div className={styles.row}>
            <Button
              disabled={!/\p{L}/u.test(text)}
              onClick={() => void readPaper({ kind: 'text', text }, t('reading.pasted'))}
            >
              {t('reading.pass')}
            </Button>
            <p className={styles.hint}>{t('reading.formats')}</p>
          </div>
        </div>
        {papers.length === 0 ? (
          <p className={styles.intro}>{t('reading.intro')}</p>
        ) : (
          <KeptPapers papers={papers} />
        )}
        <Keeping isEmpty={papers.length === 0} />
      </div>
    </Page>
  );
}

function KeptPapers({ papers }: { readonly papers: readonly KeptPaper[] }) {
  const { t, i18n } = useTranslation();
  const { remove } = usePapers();
  const [wanted, setWanted] = useState('');
  return (
    <section className={styles.papers} aria-label={t('reading.papers')}>
      <div className={styles.head}>
        <h2 className={styles.subtitle}>{t('reading.papers')}</h2>
        <div className={styles.search}>
          <SearchField
            label={t('reading.searchAll')}
            clearLabel={t('search.clear')}
            placeholder={t('reading.searchAll')}
            value={wanted}
            onValue={setWanted}
          />
        </div>
      </div>
      {wanted.trim() === '' ? (
        <ul>
          {papers.map((paper) => (
            <li key={paper.id} className={styles.paper}>
              <button
                type="button"
                className={styles.title}
                onClick={() => void readPaper({ kind: 'kept', id: paper.id }, paper.title, true)}
              >
                {paper.title}
              </button>
              <span className={styles.when}>
                {paper.place > 0.005
                  ? t('reading.readShare', { share: Math.round(paper.place * 100) })
                  : ''}
              </span>
              <span className={styles.when}>{dayText(paper.openedAt, i18n.language)}</span>
              <IconButton
                icon={Trash2}
                label={t('reading.remove', { title: paper.title })}
                onClick={() => void remove(paper)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <FoundSentences text={wanted} />
      )}
    </section>
  );
}

/** Whether papers are kept, and the way to remove all of them. */
function Keeping({ isEmpty }: { readonly isEmpty: boolean }) {
  const { t } = useTranslation();
  const { keepPapers } = useSettings();
  const changeSettings = useChangeSettings();
  const { clear } = usePapers();
  return (
    <div className={styles.keeping}>
      <Switch
        label={t('reading.keepPapers')}
        help={t('reading.keepPapersHelp')}
        isOn={keepPapers}
        onSwitch={(isOn) => void changeSettings({ keepPapers: isOn })}
      />
      {isEmpty ? null : (
        <div className={styles.row}>
          <p className={styles.hint}>{t('reading.clearHelp')}</p>
          <ConfirmDialog
            trigger={t('reading.clear')}
            title={t('reading.confirmTitle')}
            text={t('reading.confirm')}
            confirmLabel={t('reading.confirmAction')}
            cancelLabel={t('common.cancel')}
            onConfirm={() => void clear()}
          />
        </div>
      )}
    </div>
  );
}
