import { Pin } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/hit.ts';
import { api } from '../../api.ts';
import { useApiEvent } from '../../data/useApiEvent.ts';
import { useAppInfo } from '../../data/useAppInfo.ts';
import { useCopy } from '../../data/useCopy.ts';
import { useStar } from '../../data/useStar.ts';
import { LONGEST_QUERY } from '../../search/longestQuery.ts';
import { useLookup } from '../../search/useLookup.ts';
import { useWhenSettled } from '../../search/useWhenSettled.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { keyNames } from '../../ui/keyNames.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './Popup.module.css';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { PopupFoot } from './PopupFoot.tsx';
import { optionId, POPUP_LIST_ID, PopupHits } from './PopupHits.tsx';
import { useFittedHeight } from './useFittedHeight.ts';
import { usePaintReport } from './usePaintReport.ts';
import { usePopupKeys } from './usePopupKeys.ts';
import { usePopupShow } from './usePopupShow.ts';
import { useReadOnHide } from './useReadOnHide.ts';

/** The best hit and five more. */
const HITS = 6;

interface PopupProps {
  readonly message: string;
  readonly onMessage: (message: string) => void;
}

/** The small window of the hotkey: a field, the best hit, five more, and the keys. */
export function Popup({ message, onMessage }: PopupProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const show = usePopupShow();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [isPinned, setIsPinned] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLDivElement>(null);

  const lookup = useLookup(query);
  const hits = lookup.hits.slice(0, HITS);
  const hit = hits[active] ?? null;
  const star = useStar(hit?.entry ?? null);
  const copy = useCopy();
  const reading = useReadOnHide(lookup.isSettled ? hit : null, query);
  useFittedHeight(content);
  usePaintReport(show, lookup.isSettled && query === show.text);

  const ask = (text: string): void => {
    setQuery(text);
    setActive(0);
    onMessage('');
  };
  const openInMain = (opened: Hit | null): void => {
    reading.forget();
    void api.openInMain(opened?.entry.id ?? null, query);
  };
  const toggleStar = async (): Promise<void> => {
    const isStarred = await star.toggle();
    if (isStarred !== null) onMessage(t(isStarred ? 'popup.added' : 'popup.removed'));
  };
  const whenSettled = useWhenSettled<'open' | 'copy' | 'star'>(query, lookup.isSettled, (wish) => {
    if (wish === 'open') openInMain(hit);
    else if (wish === 'star') void toggleStar();
    else if (hit !== null && hit.entry.translation !== '') void copy(hit.entry.translation);
  });
  const pin = (): void => {
    setIsPinned(!isPinned);
    void api.pinPopup(!isPinned);
  };

  const keys = usePopupKeys(input, {
    hide: () => void api.hidePopup(),
    star: () => whenSettled('star'),
    pin,
    copy: () => whenSettled('copy'),
    move: (step) => setActive(Math.min(Math.max(active + step, 0), Math.max(hits.length - 1, 0))),
    open: () => whenSettled('open'),
  });

  // A show begins: its text is the question, selected, so that typing replaces it.
  const [taken, setTaken] = useState(show);
  if (taken !== show) {
    setTaken(show);
    setQuery(show.text);
    setActive(0);
  }
  const { selectAll } = keys;
  useLayoutEffect(() => selectAll(), [show, selectAll]);

  useApiEvent('popupHidden', () => {
    reading.keep();
    // The next show must not begin with the answer of this one.
    ask('');
    setIsPinned(false);
  });

  const isOpen = hits.length > 0;
  return (
    <main className={styles.window} aria-label={t('popup.label')}>
      <VisuallyHidden>
        <h1>{t('popup.label')}</h1>
      </VisuallyHidden>
      <div ref={content} className={styles.content}>
        <div role="search" className={styles.bar}>
          <SearchField
            ref={input}
            look="bare"
            label={t('search.label')}
            clearLabel={t('search.clear')}
            placeholder={t('search.placeholder')}
            value={query}
            onValue={ask}
            onKeyDown={keys.onKeyDown}
            onPointerDown={keys.onPointerDown}
            maxLength={LONGEST_QUERY}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            {...(isOpen
              ? { 'aria-controls': POPUP_LIST_ID, 'aria-activedescendant': optionId(active) }
              : {})}
          />
          <IconButton
            icon={Pin}
            label={t('popup.pin')}
            keys={keyNames('CommandOrControl+P', platform).join(' ')}
            aria-pressed={isPinned}
            isFilled={isPinned}
            onClick={pin}
          />
        </div>
        <PopupHits lookup={lookup} hits={hits} active={active} star={star} onOpen={openInMain} />
        <PopupFoot hasHit={isOpen} message={message} />
      </div>
    </main>
  );
}
