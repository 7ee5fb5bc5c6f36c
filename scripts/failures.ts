import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** A test that failed. */
export interface Failure {
  /** Its file, from the root of the checkout. */
  readonly file: string;
  readonly name: string;
  /** What the runner said of it, at any length. */
  readonly reason: string;
}

/** How much is told before the rest is left to the log. */
const MOST_FAILURES = 20;
const MOST_LINES = 6;
const MOST_COLUMNS = 160;
const MOST_OUTPUT = 60;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Reads the failed tests of Vitest's JSON report, and the files that could not be run at all. */
export function readVitestFailures(file: string, root: string): readonly Failure[] {
  if (!existsSync(file)) return [];
  const { testResults } = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const path = relative(root, name).replaceAll('\\', '/');
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') {
      return [{ file: path, name: 'the file itself', reason: message ?? '' }];
    }
    return failed.map(({ fullName, failureMessages }) => ({
      file: path,
      name: fullName,
      reason: (failureMessages ?? []).join('\n'),
    }));
  });
}

interface Suite {
  readonly title: string;
  readonly specs?: readonly z.infer<typeof spec>[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}

const spec = z.object({
  title: z.string(),
  ok: z.boolean(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      results: z.array(
        z.object({ errors: z.array(z.object({ message: z.string().optional() })).optional() }),
      ),
    }),
  ),
});
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(spec).optional(),
    suites: z.array(suite).optional(),
  }),
);
const playwrightReport = z.object({ suites: z.array(suite) });

/** Reads the failed tests of Playwright's JSON report. */
export function readPlaywrightFailures(file: string): readonly Failure[] {
  if (!existsSync(file)) return [];
  const { suites } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const failedIn = ({ specs = [], suites: inner = [] }: Suite): readonly Failure[] => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ title, file: path, line, tests }) => ({
        file: `e2e/${path}:${line}`,
        name: title,
        reason: tests
          .flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors))
          .map(({ message = '' }) => message)
          .join('\n'),
      })),
    ...inner.flatMap(failedIn),
  ];
  return suites.flatMap(failedIn);
}

/** The failures in a few lines each: where, which, and the beginning of why. */
export function sayFailures(failures: readonly Failure[]): string {
  const told = failures.slice(0, MOST_FAILURES).map(({ file, name, reason }) => {
    const lines = stripVTControlCharacters(reason)
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
      .slice(0, MOST_LINES)
      .map((line) => `    ${line.slice(0, MOST_COLUMNS)}`);
    return [`  ${file} › ${name}`, ...lines].join('\n');
  });
  const more = failures.length - told.length;
  return [...told, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

/** The beginning and the end of what a command said, where all of it would be too long to read. */
export function shortenOutput(output: string): string {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= MOST_OUTPUT) return output.trimEnd();
  const half = MOST_OUTPUT / 2;
  const left = lines.length - 2 * half;
  return [...lines.slice(0, half), `  (${left} lines left out)`, ...lines.slice(-half)].join('\n');
}
