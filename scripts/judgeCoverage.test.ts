import { expect, it } from 'vitest';
import { countLines, type FileCoverage, missedBranches } from './judgeCoverage.ts';

const at = (line: number, column = 0, end = 0) => ({
  start: { line, column },
  end: { line, column: end },
});

const SOURCE =
  "const a = list[0] ?? '';\nconst b = c ?? found;\nif (process.platform === 'win32') f();\nif (d) g();";
const file: FileCoverage = {
  statementMap: { 0: at(1), 1: at(2), 2: at(2, 20), 3: at(4) },
  s: { 0: 1, 1: 0, 2: 1, 3: 0 },
  branchMap: {
    0: { type: 'binary-expr', loc: at(1), locations: [at(1, 10, 17), at(1, 21, 23)] },
    1: { type: 'binary-expr', loc: at(2), locations: [at(2, 10, 11), at(2, 15, 20)] },
    2: { type: 'if', loc: at(3), locations: [at(3), at(3)] },
    3: { type: 'if', loc: at(4), locations: [at(4), { start: {}, end: {} }] },
  },
  b: { 0: [1, 0], 1: [1, 0], 2: [0, 1], 3: [1, 0] },
};

it('counts a line that ran once, whatever else is on it', () => {
  expect(countLines(file)).toEqual({ total: 3, ran: 2 });
});

it('names the branches that were missed, but for fillers and other systems', () => {
  expect(missedBranches(file, SOURCE)).toEqual(['2: const b = c ?? found;', '4: if (d) g();']);
});
