import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../shared/entry.ts';
import type { Hit } from '../../../shared/hit.ts';
import { api } from '../../api.ts';
import { metIn, sentenceFor } from '../../data/metIn.ts';
import { useApiEvent } from '../../data/useSettings.ts';
import { useCopy } from '../../data/useCopy.ts';
import { useStar } from '../../data/useFavorites.ts';
import { MetInContext } from '../../entry/useSenseOrder.ts';
import type { ListChoice } from '../../entry/StarButton.tsx';
import { groupOf, isGuess, isPassage } from '../../search/hitGroups.ts';
import { useLookup } from '../../search/useLookup.ts';
import { useMissed, useWhenSettled } from '../../search/useLookedAt.ts';
import { VisuallyHidden } from '../../ui/Page.tsx';
import { NoHits, PassageOffer } from './NoHits.tsx';
import { PaperMeaningLine } from './PaperMeaningLine.tsx';
import { LookupMemoryLine, PopupFoot } from './PopupFoot.tsx';
import styles from './Popup.module.css';
import { PopupBar } from './PopupBar.tsx';
import { PopupHits } from './PopupHits.tsx';
import { forgotten, goneBack, goneForward, START, type Trail, typed, visited } from './trail.ts';
import { useFittedHeight, usePaintReport, usePopupShow, useReadOnHide } from './usePopupShow.ts';
import { usePopupKeys } from './usePopupKeys.ts';

/** The best hit and five more; of the terms of a passage this many. */
const HITS = 6;
const TERMS = 24;

/** What a key asks for that may be pressed before the answer is there. */
type PageRequest = 'open' | 'copy' | 'star' | 'lists' | { readonly step: number };

interface PopupProps {
  readonly message: string;
  readonly onMessage: (message: string) => void;
}

/** The small window of the hotkey: a field, the best hit, five more, and the keys. */
export function Popup({ message, onMessage }: PopupProps) {
  const { t } = useTranslation();
  const show = usePopupShow();
  const [trail, setTrail] = useState(START);
  const [active, setActive] = useState(0);
  const [isPinned, setIsPinned] = useState(false);
  const [chosenFor, setChosenFor] = useState<EntryId | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const window = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const query = trail.here;
  const lookup = useLookup(query);
  const found = lookup.hits;
  // Guesses, and texts that mention it, are no answer.
  const isNoAnswer = lookup.answer !== null && found.every(isGuess);
  const hits = useMemo(() => (isNoAnswer ? [] : shownOf(found)), [found, isNoAnswer]);
  const hit = hits[active] ?? null;
  const shown = hit?.entry.headword ?? '';
  // A term of a sentence is looked at after the sentence.
  const sentence = sentenceFor(shown, [query, ...trail.past.toReversed()]);
  const star = useStar(hit?.entry ?? null, metIn(query, shown) || sentence);
  const copy = useCopy();
  // Of one entry, so that it never goes on with another that takes its place.
  const choice: ListChoice = {
    isOpen: hit !== null && hit.entry.id === chosenFor,
    onOpenChange: (isOpen) => setChosenFor(isOpen && hit !== null ? hit.entry.id : null),
  };
  const reading = useReadOnHide(lookup.isSettled && hit?.tier !== 'passage' ? hit : null, query);
  const isMissed = isNoAnswer && lookup.isSettled && query.trim() !== '';
  const keepMissed = useMissed(isMissed ? query.trim() : null);
  useFittedHeight({
    window,
    scroller,
    showId: show.showId,
    isAnswered: lookup.isFailed || lookup.isComplete,
  });
  usePaintReport(show, lookup.isSettled && query === show.text);

  const go = (next: Trail): void => {
    setTrail(next);
    setActive(0);
    setChosenFor(null);
    onMessage('');
  };
  const open = (chosen: Hit | null): void => {
    // A term of a passage is looked at here, and back leads to the passage.
    if (chosen?.tier === 'passage') {
      go(visited(trail, chosen.entry.headword));
      return;
    }
    reading.forget();
    keepMissed();
    void api.openInMain(chosen?.entry.id ?? null, query, sentence);
  };
  const toggleStar = async (): Promise<void> => {
    const isStarred = await star.toggle();
    if (isStarred === null || hit === null) return;
    const { headword } = hit.entry;
    onMessage(t(isStarred ? 'popup.added' : 'popup.removed', { headword }));
  };
  const whenSettled = useWhenSettled<PageRequest>(query, lookup.isSettled, (request) => {
    if (request === 'open') {
      if (query.trim() !== '') open(hit);
    } else if (request === 'star') void toggleStar();
    else if (request === 'lists') choice.onOpenChange(true);
    else if (request === 'copy') {
      if (hit !== null && hit.entry.translation !== '') void copy(hit.entry.translation);
    } else setActive(Math.min(Math.max(active + request.step, 0), Math.max(hits.length - 1, 0)));
  });
  const pin = (): void => {
    setIsPinned(!isPinned);
    void api.pinPopup(!isPinned);
  };
  const lookUp = (word: string): void => {
    go(visited(trail, word));
    input.current?.focus();
  };
  const back = (): void => go(goneBack(trail));
  const forward = (): void => go(goneForward(trail));

  const keys = usePopupKeys(input, {
    hide: () => void api.hidePopup(),
    star: () => whenSettled('star'),
    chooseLists: () => whenSettled('lists'),
    pin,
    copy: () => whenSettled('copy'),
    move: (step) => whenSettled({ step }),
    open: () => whenSettled('open'),
    back,
    forward,
  });

  // A show begins: its text is the question, selected, so that typing replaces it. Keys that were
  // faster than the word of an empty show are its question already.
  const [taken, setTaken] = useState(show);
  const isTypedAhead =
    show.text === '' && show.passage === '' && query !== '' && query !== taken.text;
  if (taken !== show) {
    setTaken(show);
    if (!isTypedAhead) {
      setTrail(visited(trail, show.text));
      setActive(0);
      setChosenFor(null);
    }
  }
  const onShow = useEffectEvent(() => {
    if (!isTypedAhead) keys.selectAll();
  });
  useLayoutEffect(() => onShow(), [show]);

  useApiEvent('popupHidden', () => {
    reading.keep();
    // The next show must not begin with the answer of this one.
    go(visited(trail, ''));
    setIsPinned(false);
  });

  useApiEvent('historyCleared', () => {
    reading.forget();
    setTrail(forgotten(trail));
  });

  const isOffered = show.passage !== '' && query === '';
  return (
    <main ref={window} className={styles.window} aria-label={t('popup.label')}>
      <VisuallyHidden>
        <h1>{t('popup.label')}</h1>
      </VisuallyHidden>
      <PopupBar
        field={{
          ref: input,
          value: query,
          onValue: (text) => go(typed(trail, text)),
          onKeyDown: keys.onKeyDown,
          onPointerDown: keys.onPointerDown,
        }}
        active={hits.length === 0 ? null : active}
        isPinned={isPinned}
        onPin={pin}
        onBack={trail.past.length === 0 ? null : back}
        onForward={trail.future.length === 0 ? null : forward}
      />
      <div ref={scroller} className={styles.scroller}>
        <div>
          {isOffered ? null : <PaperMeaningLine query={query} />}
          {isOffered ? (
            <PassageOffer
              passage={show.passage}
              onFind={() => {
                go(visited(trail, show.passage));
                input.current?.focus();
              }}
            />
          ) : hits.length === 0 ? (
            <NoHits
              lookup={lookup}
              onLookUp={lookUp}
              onOpenMain={() => open(null)}
              onAdd={() => {
                keepMissed();
                void api.addInMain(query.trim());
              }}
            />
          ) : (
            <MetInContext value={sentence}>
              <PopupHits
                hits={hits}
                active={active}
                star={star}
                choice={choice}
                onOpen={open}
                onLookUp={lookUp}
              />
            </MetInContext>
          )}
          {isOffered ? null : (
            <LookupMemoryLine
              answer={lookup.isSettled ? lookup.answer : null}
              hits={hits}
              star={star}
              onStar={() => void toggleStar()}
            />
          )}
        </div>
      </div>
      <PopupFoot
        enter={query.trim() === '' ? null : hit === null ? 'main' : 'open'}
        hasHit={hit !== null}
        hasTranslation={hit !== null && hit.entry.translation !== ''}
        message={message}
      />
    </main>
  );
}

/**
 * What is shown of the hits: all terms of a passage; else the best and other words in the language of
 * the query before its renderings, which the best hit tells already, and what only has it in a longer
 * translation last; no guesses.
 */
function shownOf(hits: readonly Hit[]): readonly Hit[] {
  if (isPassage(hits)) return hits.slice(0, TERMS);
  const [best, ...rest] = hits.filter((hit) => !isGuess(hit));
  if (best === undefined) return [];
  if (groupOf(best) === 'sameMeaning') return [best, ...rest].slice(0, HITS);
  return [best, ...rest.toSorted((a, b) => lateness(a) - lateness(b))].slice(0, HITS);
}

/** 0 for the words that come first. */
function lateness(hit: Hit): number {
  const group = groupOf(hit);
  return group === 'inTranslations' ? 2 : group === 'sameMeaning' ? 1 : 0;
}
