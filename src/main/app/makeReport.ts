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

/** A line of a stack; its places are files of the app or of Node, its names are those of functions. */
const FRAME =
  /^\s*at (?:(?:async |new )?[\w.$<>[\]]{1,80} \()?(?:async )?(?:file:|node:|app:|\/|[A-Za-z]:[\\/])[^\n()]{0,300}:\d+:\d+\)?$/gm;

/** The places in a stack, in order; all else in it may repeat what was on the screen. */
export function framesOf(stack: string): readonly string[] {
  return (stack.match(FRAME) ?? []).map((frame) => `    ${frame.trim()}`);
}

/** Homes of any account, where a path of another one gets into a message. */
const ANY_HOME = /(?:\/home\/|\/Users\/|[A-Za-z]:[\\/]+Users[\\/]+)[^\s\\/:"'()]+/gi;

/**
 * A text in which the reader's home folder, which mostly bears a name, has become `~`: as it is
 * written, with the other slashes, and as in an address.
 */
export function withoutHome(text: string, home: string): string {
  const spellings = [home, home.replaceAll('\\', '/'), home.replaceAll('\\', '\\\\')].flatMap(
    (spelling) => [spelling, encodeURI(spelling), encodeURI(spelling).replaceAll('%5C', '/')],
  );
  let plain = text;
  for (const spelling of new Set(spellings)) {
    // Nothing, and the root of all files, are no home.
    if (spelling.length > 1) plain = replaceAny(plain, spelling);
  }
  return plain.replaceAll(ANY_HOME, '~');
}

/** Upper and lower case alike, as two of the three systems have it. */
function replaceAny(text: string, part: string): string {
  const literal = part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return text.replaceAll(new RegExp(literal, 'gi'), '~');
}
