import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { useChangeSettings, useSettings } from '../data/useSettings.ts';
import styles from './PaneSplitter.module.css';
import { OWN_KEYS } from './useKeys.ts';

type Pane = keyof Settings['paneWidths'];

/** The bounds of a pane's width, in rem. */
const BOUNDS: Readonly<Record<Pane, { readonly min: number; readonly max: number }>> = {
  lookup: { min: 13, max: 40 },
  favorites: { min: 9, max: 24 },
};
const STEP = 1;

interface PaneSplitterProps {
  readonly pane: Pane;
  readonly label: string;
}

/** The edge between a pane, which stands before it, and what is beside it: dragged, or moved by keys. */
export function PaneSplitter({ pane, label }: PaneSplitterProps) {
  const { paneWidths } = useSettings();
  const change = useChangeSettings();
  const edge = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const { min, max } = BOUNDS[pane];
  const clamp = (rem: number): number => Math.min(Math.max(rem, min), max);
  const keep = (rem: number): void =>
    void change({ paneWidths: { ...paneWidths, [pane]: Math.round(rem * 16) / 16 } });

  const paneOf = (): HTMLElement | null =>
    edge.current?.previousElementSibling instanceof HTMLElement
      ? edge.current.previousElementSibling
      : null;
  const shown = (): number => (paneOf()?.getBoundingClientRect().width ?? 0) / remSize();
  const show = (rem: number): void =>
    edge.current?.parentElement?.style.setProperty('--pane-width', `${rem}rem`);

  const onPointerMove = (event: PointerEvent): void => {
    if (dragged === null) return;
    const left = paneOf()?.getBoundingClientRect().left ?? 0;
    const rem = clamp((event.clientX - left) / remSize());
    setDragged(rem);
    show(rem);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    const to = { Home: min, End: max }[event.key];
    if (by === undefined && to === undefined) return;
    event.preventDefault();
    const rem = to ?? clamp(shown() + (by ?? 0));
    show(rem);
    keep(rem);
  };

  return (
    <div
      ref={edge}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={Math.round(dragged ?? (paneWidths[pane] === 0 ? min : paneWidths[pane]))}
      tabIndex={0}
      className={styles.splitter}
      data-dragged={dragged !== null || undefined}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(shown());
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        if (dragged !== null) keep(dragged);
        setDragged(null);
      }}
      onDoubleClick={() => {
        edge.current?.parentElement?.style.removeProperty('--pane-width');
        void change({ paneWidths: { ...paneWidths, [pane]: 0 } });
      }}
      onKeyDown={onKeyDown}
      {...OWN_KEYS}
    />
  );
}

const remSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
