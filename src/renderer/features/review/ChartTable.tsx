import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

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
