import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test that a document names. */
export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

/** The tests that a text names, as `file` › `its name`. */
export function namedTests(text: string): readonly NamedTest[] {
  return [...text.matchAll(/`([^`\s]+)` ›\s+`([^`]+)`/g)].map(([, file = '', name = '']) => ({
    file,
    name,
  }));
}

/** The rows of the table under a heading, each as its cells; without its head. */
export function tableUnder(heading: string, text: string): readonly (readonly string[])[] {
  const [, part = ''] = text.split(`\n## ${heading}\n`);
  const [own = ''] = part.split('\n## ');
  return own
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim()));
}

/** A test that may not run: marked so, or made only on a condition. */
const SKIPPED =
  /\.(?:skip|todo|fixme|fails|only|skipIf|runIf)\b|\bif \([^\n]*\)\s*\{?\s*(?:test|it|describe)(?:\.each)?\(/;

/** What is wrong with a named test; null when it is there and always runs. */
export function faultOf({ file, name }: NamedTest, project: string): string | null {
  const path = join(project, file);
  if (!existsSync(path)) return `there is no file ${file}`;
  const source = readFileSync(path, 'utf8');
  const marked = SKIPPED.exec(source);
  if (marked !== null) return `${file} has tests that may not run: ${marked[0]}`;
  return titlesIn(source).has(name) ? null : `${file} has no test “${name}”`;
}

/** The titles of the tests in a source, as they are written there. */
function titlesIn(source: string): ReadonlySet<string> {
  const calls = source.matchAll(
    /(?:(?<![\w.])(?:test|it)\(|(?<=[)\]`])\()\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/g,
  );
  return new Set([...calls].map(([, , title = '']) => title.replaceAll(/\\(['"`])/g, '$1')));
}
