import styles from './charts.module.css';

interface BarsProps {
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: number;
    readonly shown: string;
  }[];
  readonly max: number;
}

const WIDTH = 20;
const HEIGHT = 100;
const GAP = 4;

/** A bar a row; the table behind it has the numbers. */
export function Bars({ rows, max }: BarsProps) {
  const first = rows[0];
  const last = rows.at(-1);
  return (
    <figure className={styles.figure} aria-hidden>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${Math.max(rows.length, 12) * WIDTH} ${HEIGHT + 16}`}
        preserveAspectRatio="xMinYMid meet"
      >
        {rows.map(({ key, label, value, shown }, index) => {
          // Of nothing a line is left, so that its day is seen.
          const height = Math.max((value / max) * HEIGHT, 1);
          const x = index * WIDTH;
          return (
            <g key={key}>
              <title>{`${label}: ${shown}`}</title>
              <rect
                className={styles.bar}
                x={x + GAP / 2}
                y={16 + HEIGHT - height}
                width={WIDTH - GAP}
                height={height}
              />
              {value === 0 ? null : (
                <text className={styles.number} x={x + WIDTH / 2} y={12 + HEIGHT - height}>
                  {shown}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.ends}>
        <span>{first?.label}</span>
        <span>{first === last ? '' : last?.label}</span>
      </figcaption>
    </figure>
  );
}
