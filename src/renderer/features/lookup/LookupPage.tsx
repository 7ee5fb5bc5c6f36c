import { ArrowLeft } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, EntryId } from '../../../shared/entry.ts';
import type { Hit } from '../../../shared/hit.ts';
import { MAX_QUERY } from '../../../shared/limits.ts';
import { assertNever } from '../../../shared/outcome.ts';
import { api } from '../../api.ts';
import { metIn, sentenceFor } from '../../data/metIn.ts';
import { entryOfRead, useEntryView } from '../../data/useEntryView.ts';
import { useStar } from '../../data/useFavorites.ts';
import { usePaneWidth, useSettings } from '../../data/useSettings.ts';
import { FindBar } from '../../parts/FindBar.tsx';
import {
  closeEntry,
  focusSearch,
  markKept,
  markRead,
  open,
  preview,
  setExactOnly,
  type,
  useScreen,
} from '../../screen/screenStore.ts';
import { usePagePrint } from '../../screen/usePagePrint.ts';
import { inGroups, isGuess, isSpelling } from '../../search/hitGroups.ts';
import { useLookedAt, useMissed, useWhenSettled } from '../../search/useLookedAt.ts';
import { useLookup } from '../../search/useLookup.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/Page.tsx';
import { PaneSplitter } from '../../ui/PaneSplitter.tsx';
import { useKeys } from '../../ui/useKeys.ts';
import { HitList } from './HitList.tsx';
import { Home } from './Home.tsx';
import styles from './LookupPage.module.css';
import { NoEntry } from './NoEntry.tsx';
import { ShownEntry } from './ShownEntry.tsx';
import { StatusLine } from './StatusLine.tsx';
import { SearchBar } from './SearchBar.tsx';

/** What a key asks for that may be pressed before the answer is there. */
type PageRequest =
  | { readonly kind: 'open' }
  | { readonly kind: 'star' }
  | { readonly kind: 'move'; readonly step: number };

/** Look up: what is typed, what was found, and the entry that is read. */
export function LookupPage() {
  const { t } = useTranslation();
  const place = useScreen((screen) => screen.place);
  const exactOnly = useScreen((screen) => screen.exactOnly);
  const literal = useScreen((screen) => screen.isLiteral);
  const lookup = useLookup(place.query, { exactOnly, literal });
  const { answer, isSettled, isComplete } = lookup;
  const grouped = useMemo(() => inGroups(lookup.hits), [lookup.hits]);
  // Guesses, and texts that mention it, are no answer: none of them is opened unasked.
  const isNoAnswer = answer !== null && place.entryId === null && grouped.every(isGuess);
  const hits = useMemo(() => (isNoAnswer ? nearest(grouped) : grouped), [grouped, isNoAnswer]);

  const activeIndex = isNoAnswer ? -1 : indexOfShown(hits, place.entryId);
  const hit = hits[activeIndex] ?? null;
  const shownId = place.entryId ?? hit?.entry.id ?? null;
  const read = useEntryView(hit === null ? shownId : null);
  const shown = entriesOf(hit).find(({ id }) => id === shownId) ?? entryOfRead(read);
  const star = useStar(shown, metIn(place.query, shown?.headword ?? ''));

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
  useSpeakAtOnce(entryPane, place.readBy === 'open' && shown !== null ? shown.id : null);
  const paneWidth = usePaneWidth('lookup');
  const { print } = usePagePrint();
  // Counts the requests to find on the page; 0 without the bar.
  const [findRequest, setFindRequest] = useState(0);
  const find = (): void => {
    if (shown === null) return;
    // In a narrow window the list may stand in the page's place.
    if (place.readBy === null) markRead(shown.id, 'open');
    setFindRequest((request) => request + 1);
  };
  const endFind = (): void => {
    setFindRequest(0);
    focusSearch();
  };
  const isHome = place.query.trim() === '' && place.entryId === null;
  const isMissed = isNoAnswer && isSettled && !isHome && !exactOnly;
  const keepMissed = useMissed(isMissed ? place.query.trim() : null);

  // Only the best hit is unknown until the answer is there; a row that was chosen is not.
  const isShownKnown = isSettled || place.entryId !== null;
  const whenKnown = useWhenSettled<PageRequest>(place.query, isShownKnown, (request) => {
    if (request.kind === 'star') void star.toggle();
    else if (request.kind === 'open') {
      if (shownId !== null) markRead(shownId, 'open');
      else keepMissed();
    } else if (request.kind === 'move') {
      const next = Math.min(Math.max(activeIndex + request.step, 0), hits.length - 1);
      const to = hits[next];
      if (to !== undefined && next !== activeIndex) preview(to.entry.id);
    } else assertNever(request);
  });

  useKeys(
    {
      Escape: () => {
        if (place.query !== '') type('');
        focusSearch();
      },
      '$mod+e': (event) => {
        event.preventDefault();
        setExactOnly(!exactOnly);
      },
      '$mod+f': (event) => {
        event.preventDefault();
        find();
      },
      '$mod+p': (event) => {
        event.preventDefault();
        if (shown !== null) void print();
      },
      '$mod+d': (event) => {
        event.preventDefault();
        whenKnown({ kind: 'star' });
      },
    },
    { inFields: true },
  );

  const openHit = ({ entry }: Hit): void => markRead(entry.id, 'open');

  const list =
    hits.length === 0 ? null : <HitList hits={hits} activeIndex={activeIndex} onOpen={openHit} />;
  return (
    <div className={styles.page}>
      <VisuallyHidden>
        <h1>{t('section.lookup')}</h1>
      </VisuallyHidden>
      <SearchBar
        isExpanded={hits.length > 0}
        activeIndex={activeIndex}
        onMove={(step) => whenKnown({ kind: 'move', step })}
        onOpen={() => whenKnown({ kind: 'open' })}
        page={shown === null ? null : { name: shown.headword, onFind: find }}
      />
      <StatusLine lookup={isHome ? null : lookup} isNoAnswer={isNoAnswer} />
      <div className={styles.content}>
        {isHome ? <Home /> : null}
        {isHome || !isNoAnswer || (list === null && !isComplete) ? null : (
          <NoEntry answer={answer}>{list ?? undefined}</NoEntry>
        )}
        {isHome || isNoAnswer ? null : (
          <div
            className={styles.split}
            style={paneWidth}
            data-showing={place.readBy === 'open' ? 'entry' : 'list'}
          >
            <div className={styles.list}>{list}</div>
            <PaneSplitter pane="lookup" label={t('home.resizeList')} />
            <div ref={entryPane} className={styles.entry}>
              {findRequest === 0 ? null : (
                <FindBar root={entryPane} focusRequest={findRequest} onClose={endFind} />
              )}
              <Button icon={ArrowLeft} className={styles.backToList} onClick={closeEntry}>
                {t('entry.backToResults')}
              </Button>
              {shownId === null ? null : (
                <ShownEntry
                  key={shownId}
                  id={shownId}
                  hit={hit}
                  query={place.query}
                  sentence={place.sentence}
                  onLookUp={(word) => open(word, null, sentenceFor(word, [place.query]))}
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

/** Of the guesses only the best: what mentions the word is not far below. */
function nearest(hits: readonly Hit[]): readonly Hit[] {
  const spelled = hits.filter(isSpelling).slice(0, SPELLINGS);
  return [...spelled, ...hits.filter(({ tier }) => tier !== 'typo')];
}

const SPELLINGS = 6;

/** Place of the entry that is shown among the hits: the first one until another is chosen. */
function indexOfShown(hits: readonly Hit[], entryId: EntryId | null): number {
  if (entryId === null) return hits.length > 0 ? 0 : -1;
  return hits.findIndex((hit) => entriesOf(hit).some(({ id }) => id === entryId));
}

/** The entries of one headword, in the order of the dictionaries. */
const entriesOf = (hit: Hit | null): readonly Entry[] =>
  hit === null ? [] : [hit.entry, ...hit.others];

/** Speaks the word of an entry once it was opened by hand, where the reader wants that. */
function useSpeakAtOnce(pane: RefObject<HTMLElement | null>, opened: EntryId | null): void {
  const { speakAtOnce } = useSettings();
  useEffect(() => {
    if (!speakAtOnce || opened === null) return;
    // As if its button were pressed, which then stops it as well.
    pane.current?.querySelector<HTMLButtonElement>('[data-speak]')?.click();
  }, [pane, speakAtOnce, opened]);
}

/**
 * Keeps each lookup in the history: one search that ended in an entry being read. A place that is
 * come back to was kept before.
 */
function useKeptLookups(): void {
  const { query, entryId, readBy, isKept } = useScreen(({ place }) => place);
  useEffect(() => {
    // The store, not the closure: effects may run twice for one change.
    if (entryId === null || readBy === null || useScreen.getState().place.isKept) return;
    markKept();
    // A history that cannot be written must not disturb the reading; the notices tell of it.
    void api.recordLookup(entryId, query.slice(0, MAX_QUERY));
  }, [query, entryId, readBy, isKept]);
}
