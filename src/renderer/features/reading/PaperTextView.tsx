import { memo, type ReactNode } from 'react';
import type { PaperBlock } from '../../../shared/reading.ts';
import { fold } from '../../../text/fold.ts';
import styles from './PaperReader.module.css';

interface PaperTextViewProps {
  readonly blocks: readonly PaperBlock[];
  /** Whether a folded word is above the reader's level. */
  readonly isHard: (form: string) => boolean;
  /** What a folded hard word means, in a word or two; '' where that is not known. */
  readonly glossOf: (form: string) => string;
  /** The glosses stand above the hard words. */
  readonly isGlossed: boolean;
  /** The text is drawn anew only where this or the one before changes. */
  readonly level: number;
}

/** The running text; its hard words are buttons of which one is reached by Tab. */
export const PaperTextView = memo(
  function PaperTextView({ blocks, isHard, glossOf, isGlossed }: PaperTextViewProps) {
    let isFirst = true;
    const draw = (text: string): ReactNode =>
      partsOf(text, isHard).map((part, i) => {
        if (!part.isHard) return part.text;
        const tabIndex = isFirst ? 0 : -1;
        isFirst = false;
        const gloss = isGlossed ? glossOf(fold(part.text)) : '';
        return (
          <button
            // eslint-disable-next-line react/no-array-index-key -- a word stands at its place for good
            key={i}
            type="button"
            data-hard
            // Drawn by the style sheet: what is found and copied is the text of the paper.
            data-gloss={gloss === '' ? undefined : gloss}
            className={styles.hard}
            tabIndex={tabIndex}
          >
            {part.text}
          </button>
        );
      });
    return blocks.map(({ kind, text }, i) =>
      kind === 'heading' ? (
        // eslint-disable-next-line react/no-array-index-key -- a block stands at its place for good
        <h2 key={i} className={styles.heading}>
          {text}
        </h2>
      ) : (
        // eslint-disable-next-line react/no-array-index-key -- the same
        <p key={i} className={styles.paragraph}>
          {draw(text)}
        </p>
      ),
    );
  },
  (a, b) => a.blocks === b.blocks && a.level === b.level && a.isGlossed === b.isGlossed,
);

interface TextPart {
  readonly text: string;
  readonly isHard: boolean;
}

const WORD = /\p{Script=Latin}[\p{Script=Latin}'’]+/gu;

function partsOf(text: string, isHard: (form: string) => boolean): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isHard(fold(word))) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isHard: false });
    parts.push({ text: word, isHard: true });
    end = index + word.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isHard: false });
  return parts;
}
