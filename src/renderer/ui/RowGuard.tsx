import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './RowGuard.module.css';

interface RowGuardProps {
  readonly children: ReactNode;
  /** What the row is about, as far as it can be said; '' when it cannot. */
  readonly name: string;
  /** Its place in a grid; null outside of one. */
  readonly rowIndex: number | null;
  /** Null where no row can be removed by itself. */
  readonly onRemove: (() => void) | null;
}

/** Draws a row of a list; one that cannot be drawn says so, and takes nothing else with it. */
export class RowGuard extends Component<RowGuardProps, { readonly isFailed: boolean }> {
  override state = { isFailed: false };

  static getDerivedStateFromError(): { readonly isFailed: boolean } {
    return { isFailed: true };
  }

  override render(): ReactNode {
    const { children, ...about } = this.props;
    return this.state.isFailed ? <FailedRow {...about} /> : children;
  }
}

function FailedRow({ name, rowIndex, onRemove }: Omit<RowGuardProps, 'children'>) {
  const { t } = useTranslation();
  const content = (
    <>
      <span className={styles.text}>{t('failure.row', { name: name.slice(0, LONGEST_NAME) })}</span>
      {onRemove === null ? null : <Button onClick={onRemove}>{t('failure.removeRow')}</Button>}
    </>
  );
  if (rowIndex === null) return <div className={styles.row}>{content}</div>;
  return (
    <div role="row" aria-rowindex={rowIndex}>
      <div role="gridcell" className={styles.row}>
        {content}
      </div>
    </div>
  );
}

const LONGEST_NAME = 100;
