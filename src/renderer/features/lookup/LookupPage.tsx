import { ArrowLeft } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/hit.ts';
import {
  closeEntry,
  focusSearch,
  goBack,
  markRead,
  open,
  preview,
  setExactOnly,
  type,
  useScreen,
} from '../../screen/screenStore.ts';
import { useLookedAt } from '../../search/useLookedAt.ts';
import { useLookup } from '../../search/useLookup.ts';
import { useWhenSettled } from '../../search/useWhenSettled.ts';
import { Button } from '../../ui/Button.tsx';
import { useKeys } from '../../ui/useKeys.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { HitList } from './HitList.tsx';
import { Home } from './Home.tsx';
import styles from './LookupPage.module.css';
import { NothingFound } from './NothingFound.tsx';
import { SearchBar } from './SearchBar.tsx';
import { ShownEntry } from './ShownEntry.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useKeptLookups } from './useKeptLookups.ts';

/** Look up: what is typed, what was found, and the entry that is read. */
export function LookupPage() {
  const { t } = useTranslation();
  const place = useScreen((screen) => screen.place);
  const exactOnly = useScreen((screen) => screen.exactOnly);
  const literal = useScreen((screen) => screen.isLiteral);
  const lookup = useLookup(place.query, { exactOnly, literal });
  const { answer, hits, isSettled, isComplete } = lookup;

  const chosen = hits.findIndex(({ entry }) => entry.id === place.entryId);
  const activeIndex = place.entryId === null && hits.length > 0 ? 0 : chosen;
  const hit = hits[activeIndex] ?? null;
  const shownId = place.entryId ?? hit?.entry.id ?? null;

  const entryPane = useRef<HTMLDivElement>(null);
  const isUnread = isSettled && place.readBy === null;
  useLookedAt(
    isUnread && shownId !== null ? { entryId: shownId, query: place.query } : null,
    ({ entryId }) => {
      // In a narrow window the list may stand in its place.
      if (entryPane.current?.checkVisibility() === true) markRead(entryId, 'time');
    },
  );
  useKeptLookups();

  // Only the best hit is unknown until the answer is there; a row that was chosen is not.
  const isShownKnown = isSettled || place.entryId !== null;
  const openShown = useWhenSettled(place.query, isShownKnown, () => {
    if (shownId !== null) markRead(shownId, 'open');
  });

  useKeys(
    {
      Escape: () => {
        if (place.query === '') goBack();
        else type('');
        focusSearch();
      },
      '$mod+e': (event) => {
        event.preventDefault();
        setExactOnly(!exactOnly);
      },
    },
    { inFields: true },
  );

  const openHit = ({ entry }: Hit): void => markRead(entry.id, 'open');
  const move = (step: number): void => {
    const next = Math.min(Math.max(activeIndex + step, 0), hits.length - 1);
    const to = hits[next];
    if (to !== undefined && next !== activeIndex) preview(to.entry.id);
  };

  const isHome = place.query.trim() === '' && place.entryId === null;
  const isNothing = answer !== null && isComplete && hits.length === 0 && place.entryId === null;
  return (
    <div className={styles.page}>
      <VisuallyHidden>
        <h1>{t('section.lookup')}</h1>
      </VisuallyHidden>
      <SearchBar
        isExpanded={hits.length > 0}
        activeIndex={activeIndex}
        onMove={move}
        onOpen={openShown}
      />
      {isHome ? null : <StatusLine lookup={lookup} />}
      <div className={styles.content}>
        {isHome ? <Home /> : null}
        {isNothing ? <NothingFound answer={answer} /> : null}
        {isHome || isNothing ? null : (
          <div className={styles.split} data-showing={place.readBy === 'open' ? 'entry' : 'list'}>
            <div className={styles.list}>
              {hits.length === 0 ? null : (
                <HitList hits={hits} activeIndex={activeIndex} onOpen={openHit} />
              )}
            </div>
            <div ref={entryPane} className={styles.entry}>
              <Button icon={ArrowLeft} className={styles.backToList} onClick={closeEntry}>
                {t('entry.backToResults')}
              </Button>
              {shownId === null ? null : (
                <ShownEntry
                  key={shownId}
                  id={shownId}
                  hit={hit}
                  onLookUp={(word) => open(word, null)}
                  onOpen={({ headword, id }) => open(headword, id)}
                />
              )}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
