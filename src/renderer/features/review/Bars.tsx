import type { CSSProperties } from 'react';
import styles from './Bars.module.css';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value in words, for the table behind the picture. */
  readonly shown: string;
  /** What stands above the bar. */
  readonly above: string;
  /** What stands below it; '' where there is no room for each. */
  readonly below: readonly string[];
}

interface BarsProps {
  readonly rows: readonly BarRow[];
  readonly max: number;
}

/** A bar a row, none for nothing; the table behind it has the numbers. */
export function Bars({ rows, max }: BarsProps) {
  return (
    <figure className={styles.bars} aria-hidden>
      {rows.map(({ key, label, value, shown, above, below }) => (
        <div key={key} className={styles.column} title={`${label}: ${shown}`}>
          <div className={styles.plot}>
            {value === 0 ? null : (
              <>
                <span className={styles.above}>{above}</span>
                <span
                  className={styles.bar}
                  data-bar
                  style={{ '--share': value / max } as CSSProperties}
                />
              </>
            )}
          </div>
          <div className={styles.below}>
            {below.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </div>
        </div>
      ))}
    </figure>
  );
}
