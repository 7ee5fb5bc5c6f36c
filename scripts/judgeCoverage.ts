/** The part of a report of Istanbul's form that is read here, for one file. */
export interface FileCoverage {
  readonly statementMap: Readonly<Record<string, Range>>;
  readonly s: Readonly<Record<string, number>>;
  readonly branchMap: Readonly<
    Record<
      string,
      { readonly type: string; readonly loc: Range; readonly locations: readonly Range[] }
    >
  >;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

interface Range {
  readonly start: { readonly line?: number; readonly column?: number };
  readonly end: { readonly line?: number; readonly column?: number | null };
}

/** How many lines with statements there are, and how many of them ran. */
export function countLines({ statementMap, s }: FileCoverage): { total: number; ran: number } {
  const lines = new Map<number, number>();
  for (const [id, { start }] of Object.entries(statementMap)) {
    const line = start.line ?? 0;
    lines.set(line, Math.max(lines.get(line) ?? 0, s[id] ?? 0));
  }
  return { total: lines.size, ran: [...lines.values()].filter((count) => count > 0).length };
}

/** What follows `??` where the compiler cannot know that a place of a list is filled. */
const FILLER = /^\s*(?:\?\?\s*)?(?:''|0|null|\[\]|\{\})(?![\w.])/;

/**
 * The branches that no test takes, as `line: source`. Two kinds do not count: the fillers behind `??`,
 * which are there for the compiler and cannot be reached, and what only another system does.
 */
export function missedBranches({ branchMap, b }: FileCoverage, source: string): readonly string[] {
  const lines = source.split('\n');
  return Object.entries(branchMap).flatMap(([id, { type, loc, locations }]) =>
    locations.flatMap((place, at) => {
      if ((b[id]?.[at] ?? 0) > 0) return [];
      const line = place.start.line ?? loc.start.line ?? 0;
      const text = lines[line - 1] ?? '';
      if (text.includes('process.platform')) return [];
      if (type === 'binary-expr' && FILLER.test(textOf(place, lines))) return [];
      return [`${line}: ${text.trim().slice(0, 90)}`];
    }),
  );
}

function textOf({ start, end }: Range, lines: readonly string[]): string {
  const line = lines[(start.line ?? 0) - 1] ?? '';
  return start.line === end.line ? line.slice(start.column, end.column ?? undefined) : '';
}
