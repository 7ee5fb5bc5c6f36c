import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { isComposing, OWN_KEYS } from '../ui/useKeys.ts';
import { SearchField } from '../ui/TextField.tsx';
import styles from './FindBar.module.css';

interface FindBarProps {
  /** What is searched; the bar may stand within it. */
  readonly root: RefObject<HTMLElement | null>;
  /** Another number asks for the caret. */
  readonly focusRequest: number;
  readonly onClose: () => void;
}

/** Finds a text on the page that is read: marks each place and goes from one to the next. */
export function FindBar({ root, focusRequest, onClose }: FindBarProps) {
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
  }, [focusRequest]);
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

/** Where a text stands within an element, whatever its case, in the order of reading. */
export function findRanges(root: Element, wanted: string): readonly Range[] {
  const needle = folded(wanted);
  if (needle.trim() === '') return [];
  const ranges: Range[] = [];
  for (const block of textBlocks(root)) {
    const text = block.map(({ data }) => folded(data)).join('');
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
      ranges.push(rangeOf(block, at, at + needle.length));
    }
  }
  return ranges;
}

/** Lower case that is as long as the text, so that places in one are places in the other. */
const folded = (text: string): string =>
  Array.from(text.replaceAll('\u00a0', ' '), (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join('');

/** The visible text nodes, those of one line of text together: a word may be drawn in parts. */
function textBlocks(root: Element): readonly (readonly Text[])[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks: Text[][] = [];
  let last: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    const parent = text.parentElement;
    if (parent === null || text.data === '' || !parent.checkVisibility()) continue;
    const block = blockOf(parent, root);
    if (block === last) blocks.at(-1)?.push(text);
    else blocks.push([text]);
    last = block;
  }
  return blocks;
}

function blockOf(element: Element, root: Element): Element {
  let at = element;
  while (at !== root && at.parentElement !== null && isInline(at)) at = at.parentElement;
  return at;
}

const isInline = (element: Element): boolean =>
  getComputedStyle(element).display.startsWith('inline');

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = new Range();
  let at = 0;
  for (const node of nodes) {
    const next = at + node.length;
    if (start >= at && start < next) range.setStart(node, start - at);
    if (end > at && end <= next) range.setEnd(node, end - at);
    at = next;
  }
  return range;
}
