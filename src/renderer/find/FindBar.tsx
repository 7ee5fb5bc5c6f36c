import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import { isComposing } from '../ui/isComposing.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { OWN_KEYS } from '../ui/useKeys.ts';
import styles from './FindBar.module.css';
import { findRanges } from './findRanges.ts';

interface FindBarProps {
  /** What is searched; the bar may stand within it. */
  readonly root: RefObject<HTMLElement | null>;
  /** Another number asks for the caret. */
  readonly focusWish: number;
  readonly onClose: () => void;
}

/** Finds a text on the page that is read: marks each place and goes from one to the next. */
export function FindBar({ root, focusWish, onClose }: FindBarProps) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState('');
  const [place, setPlace] = useState(0);
  const ranges = useRanges(root, bar, wanted);
  const count = ranges.length;
  const active = count === 0 ? null : (ranges[place % count] ?? null);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [focusWish]);
  useEffect(() => {
    CSS.highlights.set('find', new Highlight(...ranges));
    CSS.highlights.set('find-active', new Highlight(...(active === null ? [] : [active])));
    active?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    return () => {
      CSS.highlights.delete('find');
      CSS.highlights.delete('find-active');
    };
  }, [ranges, active]);

  const step = (by: number): void => {
    if (count > 0) setPlace((place + by + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === input.current) step(event.shiftKey ? -1 : 1);
    else if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)) {
      input.current?.select();
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={bar}
      role="search"
      aria-label={t('find.title')}
      className={styles.bar}
      onKeyDown={onKeyDown}
      {...OWN_KEYS}
    >
      <SearchField
        ref={input}
        label={t('find.title')}
        clearLabel={t('search.clear')}
        placeholder={t('find.title')}
        value={wanted}
        onValue={(text) => {
          setWanted(text);
          setPlace(0);
        }}
      />
      <p role="status" className={styles.count}>
        {wanted.trim() === ''
          ? ''
          : count === 0
            ? t('find.none')
            : t('find.place', { place: (place % count) + 1, count })}
      </p>
      <IconButton
        icon={ChevronUp}
        label={t('find.previous')}
        aria-disabled={count === 0}
        onClick={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('find.next')}
        aria-disabled={count === 0}
        onClick={() => step(1)}
      />
      <IconButton icon={X} label={t('common.close')} onClick={onClose} />
    </div>
  );
}

const NONE: readonly Range[] = [];

/** Found anew when another text is wanted, and when the page is another one or unfolds. */
function useRanges(
  root: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
  wanted: string,
): readonly Range[] {
  const [ranges, setRanges] = useState(NONE);
  useEffect(() => {
    const page = root.current;
    if (page === null) return undefined;
    const find = (): void => {
      const found = findRanges(page, wanted).filter(
        ({ startContainer }) => bar.current?.contains(startContainer) !== true,
      );
      setRanges(found.length === 0 ? NONE : found);
    };
    find();
    const observer = new MutationObserver((changes) => {
      if (changes.some(({ target }) => bar.current?.contains(target) !== true)) find();
    });
    observer.observe(page, { childList: true, subtree: true, attributeFilter: ['open', 'hidden'] });
    return () => observer.disconnect();
  }, [root, bar, wanted]);
  return ranges;
}
