import { resolve } from 'node:path';
import { openReading } from '../../library/reading/openReading.ts';
import {
  builtTranslation,
  isKnownAt,
  knownShare,
  LEVEL_LIMITS,
  type PaperPass,
  type PaperRefusal,
} from '../../shared/reading.ts';
import { describeFault } from '../describeFault.ts';
import type { ExitCode, Place, ReadCommand } from '../readCommand.ts';

/** Pass a paper. */
export interface PaperCommand {
  readonly command: 'read';
  readonly file: string;
  readonly level: number;
  readonly isJson: boolean;
}

export const readPaperCommand: ReadCommand<PaperCommand> = {
  options: ['level', 'json'],
  read: ([file, ...more], { level = String(LEVEL_LIMITS.start), json = false }) => {
    if (file === undefined || more.length > 0) return { problem: 'read needs one file.' };
    const { least, most } = LEVEL_LIMITS;
    if (!/^\d+$/.test(level) || Number(level) < least || Number(level) > most) {
      return { problem: `--level is a number from ${least} to ${most}, not ${level}.` };
    }
    return { command: 'read', file, level: Number(level), isJson: json };
  },
};

export async function runRead(command: PaperCommand, place: Place): Promise<ExitCode> {
  const reading = openReading({
    workerFile: place.readingWorker,
    glossaryFolder: place.glossaryFolder,
    modelFolder: place.modelFolder,
    ...(place.shipped === undefined ? {} : { shipped: place.shipped }),
    dataFolder: place.dataFolder,
    logError: (message, cause) =>
      place.tell(`${message}: ${cause instanceof Error ? cause.message : String(cause)}\n`),
    onProgress: (share) => {
      if (place.isTerminal) place.tell(`\rReading: ${Math.round(share * 100)} %`);
    },
  });
  const stopListening = place.onInterrupt(() => reading.cancel());
  try {
    const pass = await reading.pass({ kind: 'file', path: resolve(command.file) }, []);
    if (place.isTerminal) place.tell('\r              \r');
    if ('fault' in pass) {
      place.tell(`${describeRefusal(pass)}\n`);
      return 1;
    }
    place.print(
      command.isJson
        ? `${JSON.stringify(toJson(pass, command.level))}\n`
        : report(pass, command.level),
    );
    return 0;
  } finally {
    stopListening();
    await reading.close();
  }
}

/** Where a paper is refused for other reasons than a dictionary would be. */
function describeRefusal({ fault, detail }: PaperRefusal): string {
  if (fault === 'encrypted') return 'The file is locked with a password.';
  if (fault === 'cancelled') return 'Reading was cancelled.';
  if (fault === 'too-large') {
    return 'The file is too large: at most 200 MB and 5,000 pages, as plain text 20 MB.';
  }
  return describeFault({ fault, detail });
}

function toJson(pass: PaperPass, level: number) {
  const { paper, words, terms, unlisted, acronyms } = pass;
  return {
    title: paper.title,
    pages: paper.pages,
    leftOut: paper.leftOut,
    level,
    knownShare: knownShare(words, level),
    terms,
    unlisted,
    acronyms,
    words: words.filter((word) => !isKnownAt(word, level)),
    blocks: paper.blocks,
  };
}

/** Of each part of the report this many lines at most; `--json` has all. */
const MOST_LINES = 40;

function report(pass: PaperPass, level: number): string {
  const { paper, words, terms, unlisted, acronyms } = pass;
  const count = words.reduce((sum, word) => sum + word.count, 0);
  const share = (100 * knownShare(words, level)).toFixed(1);
  const hard = words.filter((word) => !isKnownAt(word, level));
  const pages = paper.pages === null ? '' : `, ${paper.pages} pages`;
  return [
    `${paper.title}\n`,
    `${count} words${pages}; ${share} % of them are among the ${level} commonest\n`,
    part('Terms', terms, (term) => `${term.headword}  ${term.translation}  x${term.count}`),
    part('In no dictionary', unlisted, ({ text, parts, count: times }) => {
      const built = builtTranslation(parts);
      return `${text}${built === '' ? '' : `  word by word: ${built}`}  x${times}`;
    }),
    part('Acronyms', acronyms, ({ acronym, meaning }) => `${acronym}  ${meaning}`),
    part(
      'Words above the level',
      hard,
      ({ word, translation, count: times, sentence }) =>
        `${word}  ${translation}  x${times}\n    ${sentence}`,
    ),
  ].join('');
}

function part<T>(title: string, items: readonly T[], line: (item: T) => string): string {
  if (items.length === 0) return '';
  const more = items.length > MOST_LINES ? `  and ${items.length - MOST_LINES} more: --json\n` : '';
  const lines = items.slice(0, MOST_LINES).map((item) => `  ${line(item)}\n`);
  return `\n${title}: ${items.length}\n${lines.join('')}${more}`;
}
