import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperWord } from '../../../shared/reading.ts';
import { fold } from '../../../text/fold.ts';
import styles from './PaperReader.module.css';

interface HoverEntryProps {
  /** The text; its hard words are marked `data-hard`. */
  readonly root: RefObject<HTMLElement | null>;
  readonly wordOf: (form: string) => PaperWord | null;
  /** Another entry is open. */
  readonly isOff: boolean;
}

interface Shown {
  readonly word: PaperWord;
  readonly left: number;
  readonly top: number;
}

/** How long the pointer rests on a word before its entry is shown, or is gone before it is hidden, in milliseconds. */
const REST = 250;

/** What a hard word means, in small, while the pointer is on it. */
export function HoverEntry({ root, wordOf, isOff }: HoverEntryProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown | null>(null);
  const showAt = useEffectEvent((element: Element) => {
    const word = wordOf(fold(element.textContent));
    const { left, bottom } = element.getBoundingClientRect();
    if (word !== null && word.translation !== '') setShown({ word, left, top: bottom });
  });
  useEffect(() => {
    const text = root.current;
    if (text === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (act: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(act, REST);
    };
    const onOver = ({ target }: Event): void => {
      const hard = target instanceof Element ? target.closest('[data-hard]') : null;
      later(() => (hard === null ? setShown(null) : showAt(hard)));
    };
    const onLeave = (): void => later(() => setShown(null));
    const hide = (): void => {
      clearTimeout(timer);
      setShown(null);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') hide();
    };
    text.addEventListener('pointerover', onOver);
    text.addEventListener('pointerleave', onLeave);
    // The text moves under the pointer.
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      text.removeEventListener('pointerover', onOver);
      text.removeEventListener('pointerleave', onLeave);
      document.removeEventListener('scroll', hide, { capture: true });
      document.removeEventListener('keydown', onKey);
    };
  }, [root]);
  if (shown === null || isOff) return null;
  const { word, left, top } = shown;
  return (
    <div
      role="tooltip"
      aria-label={t('reading.hover')}
      className={styles.hover}
      style={{ left: Math.max(0, Math.min(left, window.innerWidth - 340)), top: top + 4 }}
    >
      <strong lang="en">{word.word}</strong>
      <span lang="zh-Hans">{word.translation}</span>
    </div>
  );
}
