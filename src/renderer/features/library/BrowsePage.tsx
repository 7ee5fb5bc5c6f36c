import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { LibraryItem } from '../../../shared/library.ts';
import { api } from '../../api.ts';
import { HEADWORD_PAGE, headwordsQuery } from '../../data/queries.ts';
import { OtherScript } from '../../entry/Reading.tsx';
import { goBack, open } from '../../screen/screenStore.ts';
import { numberText } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import { SearchField } from '../../ui/TextField.tsx';
import styles from './BrowsePage.module.css';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The headwords of a dictionary, to be leafed through from any letter on. */
export function BrowsePage({ item }: { readonly item: LibraryItem }) {
  const { t, i18n } = useTranslation();
  const { data, isError } = useQuery(headwordsQuery(item.id, 0));
  const list = useRef<VirtualizerHandle>(null);
  const [letters, setLetters] = useState('');
  const latest = useRef('');
  const total = data?.total ?? 0;
  // Only how many there are: each line reads what stands in it.
  const places = useMemo((): ArrayLike<undefined> => ({ length: total }), [total]);

  const goTo = async (to: string): Promise<void> => {
    latest.current = to;
    const place = await api.placeOfHeadword(item.id, to);
    // Another letter may have been typed meanwhile.
    if (latest.current === to) list.current?.scrollToIndex(place, { align: 'start' });
  };
  return (
    <Page
      title={item.name}
      tools={
        <SearchField
          label={t('browse.goTo')}
          clearLabel={t('search.clear')}
          placeholder={t('browse.goTo')}
          value={letters}
          onValue={(to) => {
            setLetters(to);
            void goTo(to);
          }}
        />
      }
    >
      <div className={styles.bar}>
        <Button icon={ArrowLeft} onClick={goBack}>
          {t('glossary.back')}
        </Button>
        {data === undefined || data === null ? null : (
          <p role="status" className={styles.count}>
            {t('browse.count', { count: total, number: numberText(total, i18n.language) })}
          </p>
        )}
      </div>
      <nav className={styles.letters} aria-label={t('browse.letters')}>
        {LETTERS.map((letter) => (
          <Button key={letter} look="link" onClick={() => void goTo(letter)}>
            {letter}
          </Button>
        ))}
      </nav>
      {isError || data === null ? (
        <p role="alert" className={styles.message}>
          {t('browse.failed')}
        </p>
      ) : null}
      <div role="list" aria-label={t('browse.list', { name: item.name })} className={styles.list}>
        <Virtualizer ref={list} data={places}>
          {(_place, index) => <HeadwordLine key={index} item={item} index={index} total={total} />}
        </Virtualizer>
      </div>
    </Page>
  );
}

interface HeadwordLineProps {
  readonly item: LibraryItem;
  /** Its place in the list of all. */
  readonly index: number;
  readonly total: number;
}

/** A headword in the list of a dictionary; read with those around it once it is in view. */
function HeadwordLine({ item, index, total }: HeadwordLineProps) {
  const { data } = useQuery(headwordsQuery(item.id, Math.floor(index / HEADWORD_PAGE)));
  const line = data?.headwords[index % HEADWORD_PAGE];
  return (
    <div role="listitem" aria-posinset={index + 1} aria-setsize={total} className={styles.line}>
      {line === undefined ? null : (
        <button type="button" className={styles.entry} onClick={() => open(line.headword, line.id)}>
          <span className={styles.headword}>
            <ShownText
              text={line.headword}
              lang={item.headwordLanguage}
              traditional={line.variant}
            />
            <OtherScript word={line} lang={item.headwordLanguage} />
          </span>
          <ShownText
            className={styles.translation}
            text={line.translation}
            lang={item.translationLanguage}
          />
        </button>
      )}
    </div>
  );
}
