import { expect, it } from 'vitest';
import { mutantsOf } from './mutants.ts';

const changed = (source: string): readonly string[] =>
  mutantsOf('a.ts', source).map(
    ({ start, end, is }) => source.slice(0, start) + is + source.slice(end),
  );

it.each<readonly [string, readonly string[]]>([
  ['f(a < b)', ['f(a <= b)']],
  ['f(a ?? 1)', ['f((a))', 'f(a ?? 2)']],
  ['if (!a) f()', ['if (true) f()', 'if (false) f()', 'if (a) f()']],
  ['f(true, "x")', ['f(false, "x")', `f(true, '')`]],
  ['const f = () => { g() }', ['const f = () => {}']],
  ['f("a" + b)', [`f('' + b)`]],
  ['import a from "b"; type A = "x" | 3; let c: "d";', []],
  ['f({ a: b })', []],
])('makes of %j what its tests should notice', (source, mutants) => {
  expect(changed(source)).toEqual(mutants);
});

it('says where each is', () => {
  expect(mutantsOf('a.ts', '\n\nf(1)')).toMatchObject([{ line: 3, was: '1', is: '2' }]);
});
