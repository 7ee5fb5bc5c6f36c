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
