import MiniSearch from 'minisearch';
import type { Entry } from '../../src/shared/entry.ts';
import { drawBySeed } from './cases.ts';
import type { OpenSource } from './openShipped.ts';
import { foldRendering, renderingsOf } from './renderings.ts';

/** Plain MiniSearch over a sample of what ships. */
export interface PlainSample {
  /** At most ten. */
  readonly find: (query: string, limit: number) => readonly Entry[];
  readonly entryCount: number;
}

const SIZE = 60_000;
const DEEPEST = 10;

/**
 * What anybody would write first: prefix and fuzzy 0.2 over the same rows. All glossaries, all entries
 * that are asked for, and others drawn by a seed.
 *
 * @param asked Words that the sets ask for, in both languages.
 */
export function createPlainSample(
  sources: readonly OpenSource[],
  asked: ReadonlySet<string>,
): PlainSample {
  const wanted = new Set([...asked].map(foldRendering));
  const isAsked = (entry: Entry): boolean =>
    wanted.has(foldRendering(entry.headword)) ||
    (['en', 'zh'] as const).some((language) =>
      renderingsOf(entry, language).some((each) => wanted.has(foldRendering(each))),
    );
  const all = sources.flatMap(entriesOf);
  const kinds = new Map(sources.map(({ info }) => [info.id, info.kind]));
  const kept = all.filter(
    (entry) => kinds.get(entry.dictionaryId) === 'glossary' || isAsked(entry),
  );
  const known = new Set(kept);
  const others = drawBySeed(
    all.filter((entry) => !known.has(entry)),
    'plain',
    Math.max(0, SIZE - kept.length),
    ({ id }) => id,
  );
  const entries = [...kept, ...others];
  const index = new MiniSearch<Entry>({
    fields: ['headword', 'translation', 'examples'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
    extractField: (entry, field) => {
      if (field === 'examples') return entry.examples.join('\n');
      return field === 'headword' || field === 'translation' ? entry[field] : entry.id;
    },
  });
  const byId = new Map(entries.map((entry) => [entry.id as string, entry]));
  index.addAll([...byId.values()]);
  // Its guesses take long in this many entries: each query is put once.
  const answers = new Map<string, readonly Entry[]>();
  const findTen = (query: string): readonly Entry[] =>
    index
      .search(query)
      .slice(0, DEEPEST)
      .flatMap(({ id }) => byId.get(id as string) ?? []);
  return {
    find: (query, limit) => {
      const found = answers.get(query) ?? findTen(query);
      answers.set(query, found);
      return found.slice(0, limit);
    },
    entryCount: byId.size,
  };
}

function entriesOf(source: OpenSource): readonly Entry[] {
  return Array.from({ length: source.info.entryCount }, (_, i) => source.getEntryAt(i)).filter(
    (entry) => entry !== null,
  );
}
