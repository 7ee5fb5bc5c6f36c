import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../shared/entry.ts';
import type { Hit } from '../../../shared/hit.ts';
import { api } from '../../api.ts';
import { metIn } from '../../data/metIn.ts';
import { useApiEvent } from '../../data/useApiEvent.ts';
import { useCopy } from '../../data/useCopy.ts';
import { useStar } from '../../data/useStar.ts';
import type { ListChoice } from '../../entry/useListChoice.ts';
import { useLookup } from '../../search/useLookup.ts';
import { useWhenSettled } from '../../search/useWhenSettled.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { isPassage } from './isPassage.ts';
import { NoHits } from './NoHits.tsx';
import { PassageOffer } from './PassageOffer.tsx';
import styles from './Popup.module.css';
import { PopupBar } from './PopupBar.tsx';
import { PopupFoot } from './PopupFoot.tsx';
import { PopupHits } from './PopupHits.tsx';
import { SearchedAs } from './SearchedAs.tsx';
import { forgotten, goneBack, goneForward, START, type Trail, typed, visited } from './trail.ts';
import { useFittedHeight } from './useFittedHeight.ts';
import { usePaintReport } from './usePaintReport.ts';
import { usePopupKeys } from './usePopupKeys.ts';
import { usePopupShow } from './usePopupShow.ts';
import { useReadOnHide } from './useReadOnHide.ts';

/** The best hit and five more; of the terms of a passage so many. */
const HITS = 6;
const TERMS = 24;

/** What a key asks for that may be pressed before the answer is there. */
type Wish = 'open' | 'copy' | 'star' | 'lists' | { readonly step: number };

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
  const hits = lookup.hits.slice(0, isPassage(lookup.hits) ? TERMS : HITS);
  const hit = hits[active] ?? null;
  const star = useStar(hit?.entry ?? null, metIn(query, hit?.entry.headword ?? ''));
  const copy = useCopy();
  // Of one entry, so that it never goes on with another that takes its place.
  const choice: ListChoice = {
    isOpen: hit !== null && hit.entry.id === chosenFor,
    onOpenChange: (isOpen) => setChosenFor(isOpen && hit !== null ? hit.entry.id : null),
  };
  const reading = useReadOnHide(lookup.isSettled && hit?.tier !== 'passage' ? hit : null, query);
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
    void api.openInMain(chosen?.entry.id ?? null, query);
  };
  const toggleStar = async (): Promise<void> => {
    const isStarred = await star.toggle();
    if (isStarred === null || hit === null) return;
    const { headword } = hit.entry;
    onMessage(t(isStarred ? 'popup.added' : 'popup.removed', { headword }));
  };
  const whenSettled = useWhenSettled<Wish>(query, lookup.isSettled, (wish) => {
    if (wish === 'open') open(hit);
    else if (wish === 'star') void toggleStar();
    else if (wish === 'lists') choice.onOpenChange(true);
    else if (wish === 'copy') {
      if (hit !== null && hit.entry.translation !== '') void copy(hit.entry.translation);
    } else setActive(Math.min(Math.max(active + wish.step, 0), Math.max(hits.length - 1, 0)));
  });
  const pin = (): void => {
    setIsPinned(!isPinned);
    void api.pinPopup(!isPinned);
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
          <SearchedAs answer={lookup.isSettled ? lookup.answer : null} />
          {isOffered ? (
            <PassageOffer
              passage={show.passage}
              onFind={() => {
                go(visited(trail, show.passage));
                input.current?.focus();
              }}
            />
          ) : hits.length === 0 ? (
            <NoHits lookup={lookup} />
          ) : (
            <PopupHits
              hits={hits}
              active={active}
              star={star}
              onStar={() => void toggleStar()}
              choice={choice}
              onOpen={open}
            />
          )}
        </div>
      </div>
      <PopupFoot hasHit={hits.length > 0} message={message} />
    </main>
  );
}
