import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './Folded.module.css';

interface FoldedProps {
  readonly isLong: boolean;
  /** A function where there is more to draw of the whole than of the beginning. */
  readonly children: ReactNode | ((isWhole: boolean) => ReactNode);
}

/** The beginning of what is long, and a button that shows the rest. */
export function Folded({ isLong, children }: FoldedProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  const content = typeof children === 'function' ? children(isWhole || !isLong) : children;
  if (!isLong) return content;
  return (
    <div className={styles.folded}>
      <div id={id} className={isWhole ? undefined : styles.beginning}>
        {content}
      </div>
      <Button aria-expanded={isWhole} aria-controls={id} onClick={() => setIsWhole(!isWhole)}>
        {t(isWhole ? 'body.showLess' : 'body.showAll')}
      </Button>
    </div>
  );
}

/** Characters from which on an article is folded. */
export const FOLD_AT = 3000;

const HEADING = /^H[1-6]$/;

/**
 * Puts each section of a long article, a heading with what follows it, into a `details` of its
 * own; the first stays open.
 *
 * @returns whether there were sections to fold
 */
export function foldSections(fragment: DocumentFragment): boolean {
  let parent: ParentNode & Node = fragment;
  // Many dictionaries put the whole article into one element.
  while (parent.children.length === 1 && parent.firstElementChild !== null) {
    if (HEADING.test(parent.firstElementChild.tagName)) break;
    parent = parent.firstElementChild;
  }
  const headings = [...parent.children].filter(({ tagName }) => HEADING.test(tagName));
  if (headings.length < 2) return false;
  for (const [index, heading] of headings.entries()) {
    const section = document.createElement('details');
    section.open = index === 0;
    heading.before(section);
    const summary = document.createElement('summary');
    summary.append(heading);
    section.append(summary);
    while (section.nextSibling !== null && section.nextSibling !== headings[index + 1]) {
      section.append(section.nextSibling);
    }
  }
  return true;
}
