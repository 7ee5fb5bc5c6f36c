import { framesOf } from './framesOf.ts';
import { withoutHome } from './withoutHome.ts';

/** What a report is made of. */
export interface ReportParts {
  /** Names of programs with their versions, the app first. */
  readonly versions: readonly (readonly [name: string, version: string])[];
  /** The system, its processor and its session. */
  readonly system: string;
  /** How long the app has run, in seconds. */
  readonly upSeconds: number;
  /** Stack of a page that could not be drawn; '' when there is none. */
  readonly where: string;
  /** The log as it is in its file. */
  readonly log: string;
  readonly home: string;
}

/** The log is cut to its last lines. */
const LOG_LINES = 120;
const FRAME_LINES = 30;

/**
 * What a reader may hand to others after a failure. The log knows no looked-up words, see `log.ts`; of
 * the page's stack only the places are taken, since its message may repeat what was on the page.
 */
export function makeReport({ versions, system, upSeconds, where, log, home }: ReportParts): string {
  const frames = framesOf(where);
  const lines = log.trimEnd().split('\n').slice(-LOG_LINES);
  const parts = [
    versions.map(([name, version]) => `${name} ${version}`).join(', '),
    system,
    `Running for ${Math.round(upSeconds)} s`,
    ...(frames.length === 0 ? [] : ['', 'Page', ...frames.slice(0, FRAME_LINES)]),
    '',
    'Log',
    ...(log.trim() === '' ? ['(empty)'] : lines),
  ];
  return `${withoutHome(parts.join('\n'), home)}\n`;
}
