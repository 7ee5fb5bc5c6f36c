import type { CSSProperties } from 'react';
import { VisuallyHidden } from '../../ui/Page.tsx';
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

interface ChartTableProps {
  readonly caption: string;
  readonly head: readonly [string, string];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly shown: string;
  }[];
}

/** The numbers of a picture, for those who do not see it. */
export function ChartTable({ caption, head, rows }: ChartTableProps) {
  return (
    <VisuallyHidden>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head[0]}</th>
            <th scope="col">{head[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, shown }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{shown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
