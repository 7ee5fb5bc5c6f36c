import { cpus } from 'node:os';
import process from 'node:process';
import { type Figure, isMet } from './figure.ts';

/** The machine and the figures as JSON. */
export function toJson(figures: readonly Figure[]): string {
  const marked = figures.map((figure) => Object.assign({}, figure, { isMet: isMet(figure) }));
  return JSON.stringify({ machine: describeMachine(), figures: marked }, null, 2);
}

/** The machine and the figures as a table. */
export function toTable(figures: readonly Figure[]): string {
  const header = ['figure', 'Glossa', 'plain MiniSearch', 'must be', ''];
  const rows = figures.map((figure) => {
    const { name, value, unit, plain, limit } = figure;
    const bound = limit && `${limit.kind === 'atMost' ? '<=' : '>='} ${write(limit.value, unit)}`;
    const verdict = limit === undefined ? '' : isMet(figure) ? 'met' : 'NOT MET';
    const beside = plain === undefined ? '' : write(plain, unit);
    return [name, write(value, unit), beside, bound ?? '', verdict];
  });
  const widths = header.map((_, i) =>
    Math.max(...[header, ...rows].map((row) => row[i]?.length ?? 0)),
  );
  const lines = [header, widths.map((width) => '-'.repeat(width)), ...rows].map(
    (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`,
  );
  return [describeMachine(), '', ...lines].join('\n');
}

function write(value: number, unit: Figure['unit']): string {
  const digits = unit === '%' ? 0 : value < 10 ? 2 : 0;
  return unit === '%' ? `${value.toFixed(digits)}%` : `${value.toFixed(digits)} ${unit}`;
}

/** The machine that was measured on. */
export function describeMachine(): string {
  const all = cpus();
  return `${all[0]?.model ?? 'unknown processor'}, ${all.length} cores, ${process.platform}, Node ${process.version}`;
}
