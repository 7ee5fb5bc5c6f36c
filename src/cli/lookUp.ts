import type { SearchEngine } from '../library/search/createSearchEngine.ts';
import type { Hit, SearchAnswer, Tier } from '../shared/hit.ts';
import type { WordDetails } from '../shared/word.ts';
import { describeReason } from './describeReason.ts';

/** The JSON that `--json` prints. */
export interface LookupReport {
  readonly query: string;
  readonly searchedAs: string;
  readonly tookMs: number;
  /** How many headwords match, where the query is a pattern with wildcards. */
  readonly pattern?: SearchAnswer['pattern'];
  readonly hits: readonly ReportedHit[];
}

/** One hit of the report. */
export interface ReportedHit {
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
    hits: [...first.hits, ...(texts?.hits ?? [])].map((hit) => report(hit, engine)),
  };
}

const SCRIPT_NAMES = { traditional: 'Traditional', simplified: 'Simplified' } as const;

function report(hit: Hit, engine: SearchEngine): ReportedHit {
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
