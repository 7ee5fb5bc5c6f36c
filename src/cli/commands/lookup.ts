import { createEngineOver, type SearchEngine } from '../../library/search/createSearchEngine.ts';
import { openSourceShelf } from '../../library/search/sourceShelf.ts';
import type { Hit, Reason, SearchAnswer, Tier } from '../../shared/hit.ts';
import { assertNever } from '../../shared/outcome.ts';
import type { Level, WordDetails } from '../../shared/word.ts';
import type { ExitCode, Place, ReadCommand } from '../readCommand.ts';
import { readShipped } from '../readShipped.ts';

/** Look words up in the whole library. */
export interface LookupCommand {
  readonly command: 'lookup';
  readonly query: string;
  readonly limit: number;
  readonly isJson: boolean;
}

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 500;

export const readLookupCommand: ReadCommand<LookupCommand> = {
  options: ['limit', 'json'],
  read: (words, { limit = String(DEFAULT_LIMIT), json = false }) => {
    const query = words.join(' ');
    if (query.trim() === '') return { problem: 'No words to look up.' };
    if (!/^\d+$/.test(limit) || Number(limit) < 1 || Number(limit) > MAX_LIMIT) {
      return { problem: `--limit is a number from 1 to ${MAX_LIMIT}, not ${limit}.` };
    }
    return { command: 'lookup', query, limit: Number(limit), isJson: json };
  },
};

export async function runLookup(command: LookupCommand, place: Place): Promise<ExitCode> {
  const shelf = openSourceShelf(await readShipped(place), place.dataFolder);
  try {
    const report = lookUp(createEngineOver(shelf.sources()), command.query, command.limit);
    place.print(command.isJson ? `${JSON.stringify(report)}\n` : formatReport(report));
    return report.hits.length > 0 ? 0 : 1;
  } finally {
    shelf.close();
  }
}

/** The JSON that `--json` prints. */
interface LookupReport {
  readonly query: string;
  readonly searchedAs: string;
  readonly tookMs: number;
  /** How many headwords match, where the query is a pattern with wildcards. */
  readonly pattern?: SearchAnswer['pattern'];
  readonly hits: readonly ReportedHit[];
}

/** One hit of the report. */
interface ReportedHit {
  readonly headword: string;
  readonly tier: Tier;
  readonly reason: string;
  readonly translation: string;
  readonly reading: string;
  /** First example; '' when there is none. */
  readonly example: string;
  /** Names of the dictionaries that have this headword. */
  readonly sources: readonly string[];
  /** In the other Chinese script, where it differs. */
  readonly variant?: string;
  /** How common the headword is, 1 for the commonest; left out when it is not known. */
  readonly rank?: number;
  /** What a dictionary of words says as data. */
  readonly word?: WordDetails;
}

/** Searches all tiers; the hits in texts come after all others. */
export function lookUp(engine: SearchEngine, query: string, limit: number): LookupReport {
  const first = engine.search(query, { limit });
  const texts =
    first.hits.length < limit
      ? engine.searchTexts(query, { limit: limit - first.hits.length })
      : null;
  const tookMs = first.tookMs + (texts?.tookMs ?? 0);
  return {
    query,
    searchedAs: first.hits.length > 0 ? first.searchedAs : (texts?.searchedAs ?? first.searchedAs),
    tookMs: Math.round(tookMs * 1000) / 1000,
    ...(first.pattern && { pattern: first.pattern }),
    hits: [...first.hits, ...(texts?.hits ?? [])].map((hit) => reportHit(hit, engine)),
  };
}

const SCRIPT_NAMES = { traditional: 'Traditional', simplified: 'Simplified' } as const;

function reportHit(hit: Hit, engine: SearchEngine): ReportedHit {
  const { entry, others, tier, script } = hit;
  const why = describeReason(hit.reason);
  const { variant, rank } = entry;
  const word = engine.getEntry(entry.id)?.word;
  return {
    headword: entry.headword,
    tier,
    reason: script === null ? why : `${why}, from ${SCRIPT_NAMES[script]}`,
    translation: entry.translation,
    reading: entry.reading,
    example: entry.examples[0] ?? '',
    sources: [entry, ...others].map(({ dictionaryName }) => dictionaryName),
    ...(variant === undefined ? {} : { variant }),
    ...(rank === undefined ? {} : { rank }),
    ...(word === undefined ? {} : { word }),
  };
}

/** Prints a report for people: a line a hit with its reason; below it what more is said of it. */
export function formatReport({ query, searchedAs, hits, tookMs, pattern }: LookupReport): string {
  const lines = searchedAs === query ? [] : [`Searched as: ${searchedAs}`];
  if (hits.length === 0) lines.push('Nothing found.');
  for (const hit of hits) {
    const { headword, variant, translation, reading, reason, tier, example, word } = hit;
    const side = [translation, reading && `[${reading}]`].filter((part) => part !== '').join(' ');
    const name = variant === undefined ? headword : `${headword}【${variant}】`;
    lines.push(`${name}  ${side}  (${reason})`);
    // Of what is only near, one line is enough.
    if (word !== undefined && tier === 'exact') lines.push(...wordLines(hit, word));
    if (example !== '') lines.push(`    ${example}`);
  }
  if (pattern !== undefined) {
    const least = pattern.isAll ? '' : 'at least ';
    lines.push(`Pattern: ${least}${pattern.count} headwords match`);
  }
  const count = hits.length === 1 ? '1 hit' : `${hits.length} hits`;
  lines.push(`${count} in ${tookMs.toFixed(1)} ms`);
  return `${lines.join('\n')}\n`;
}

/** Definitions that are printed. */
const DEFINITIONS = 3;

function wordLines({ rank }: ReportedHit, word: WordDetails): readonly string[] {
  const marks = word.levels.map((level) => LEVEL_NAMES[level]);
  if (rank !== undefined) marks.push(`rank ${rank.toLocaleString('en')}`);
  const lists = [
    ['forms', word.forms.map(({ kind, text }) => `${text} (${kind.replaceAll('-', ' ')})`)],
    ['measure words', word.classifiers],
    ['see also', word.references],
  ] as const;
  const lines = [
    marks.join(', '),
    ...word.senses.map(({ partOfSpeech, labels, glosses }) =>
      [partOfSpeech, ...labels.map((label) => `[${label}]`), glosses.join('; ')]
        .filter((part) => part !== '')
        .join(' '),
    ),
    ...word.definitions
      .slice(0, DEFINITIONS)
      .map(({ partOfSpeech, text }) => `${partOfSpeech} ${text}`.trim()),
    ...lists.map(([name, words]) => (words.length === 0 ? '' : `${name}: ${words.join(', ')}`)),
  ];
  return lines.filter((line) => line !== '').map((line) => `    ${line}`);
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  zhongkao: 'Zhongkao',
  gaokao: 'Gaokao',
  cet4: 'CET-4',
  cet6: 'CET-6',
  kaoyan: 'Kaoyan',
  toefl: 'TOEFL',
  ielts: 'IELTS',
  gre: 'GRE',
  oxford3000: 'Oxford 3000',
};

/** Says in words why an entry was found. */
export function describeReason(reason: Reason): string {
  switch (reason.kind) {
    case 'exact':
      return reason.field === 'headword' ? 'exact' : 'exact translation';
    case 'inflected':
      return `inflected from "${reason.from}"`;
    case 'acronym':
      return `acronym "${reason.acronym}"`;
    case 'prefix':
      return reason.field === 'headword' ? 'starts with this' : 'translation starts with this';
    case 'words':
      return reason.field === 'translation' ? 'words in the translation' : 'words';
    case 'pinyin':
      return `pinyin "${reason.typed}"`;
    case 'typo':
      return `typo: "${reason.typed}"`;
    case 'text':
      return reason.field === 'example' ? 'in an example' : `in a ${reason.field}`;
    case 'passage':
      return `in your text: "${reason.surface}"`;
    case 'pattern':
      return `matches "${reason.pattern}"`;
    case 'meaning':
      return 'by meaning';
    default:
      return assertNever(reason);
  }
}
