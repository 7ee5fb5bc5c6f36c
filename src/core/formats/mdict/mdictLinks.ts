/** An entry that only says which other one is meant. */
export interface MdictLink {
  /** Number of the entry in the file, from 1. */
  readonly line: number;
  readonly key: string;
  readonly target: string;
}

/** Where the links of a file lead. */
export interface ResolvedLinks {
  /** By the key of an entry with an article: further headwords for it. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Numbers of the links that lead to no article, or in a circle. */
  readonly dangling: readonly number[];
}

const PREFIX = '@@@LINK=';
const MOST_HOPS = 16;

/** The key that a record leads to (`@@@LINK=word`), or null when it is an article. */
export function linkTarget(record: string): string | null {
  return record.startsWith(PREFIX)
    ? record.slice(PREFIX.length).replaceAll('\0', ' ').trimEnd()
    : null;
}

/**
 * Follows links to the entries that they mean, over other links, too. Keys are compared as they are
 * spelled and, where there is none like this, without regard to case.
 *
 * @param keys of the entries with articles.
 */
export function resolveLinks(links: readonly MdictLink[], keys: Iterable<string>): ResolvedLinks {
  const nextOf = new Map(links.map(({ key, target }) => [key, target]));
  const wanted = new Set(links.map(({ target }) => target));
  const wantedFolded = new Set(links.map(({ target }) => fold(target)));
  const exact = new Set<string>();
  const folded = new Map<string, string>();
  for (const key of keys) {
    if (wanted.has(key)) exact.add(key);
    if (wantedFolded.has(fold(key)) && !folded.has(fold(key))) folded.set(fold(key), key);
  }
  const aliases = new Map<string, string[]>();
  const dangling: number[] = [];
  for (const { line, key, target } of links) {
    let end: string | undefined = target;
    for (let hop = 0; hop < MOST_HOPS && end !== undefined && !exact.has(end); hop += 1) {
      if (!nextOf.has(end)) {
        end = folded.get(fold(end));
        break;
      }
      end = nextOf.get(end);
    }
    if (end === undefined || !(exact.has(end) || folded.get(fold(end)) === end))
      dangling.push(line);
    else {
      const known = aliases.get(end);
      if (known === undefined) aliases.set(end, [key]);
      else known.push(key);
    }
  }
  return { aliases, dangling };
}

function fold(key: string): string {
  return key.trim().toLowerCase();
}
