import type { ImportChoices } from '../../../shared/import.ts';
import type { TableColumn } from '../formatReader.ts';
import type { TextChunk } from '../text/openLines.ts';

/** The languages of a file of terms, each with all ways in which the file writes it. */
export interface TermLanguages {
  readonly columns: readonly TableColumn[];
  /** The column of a tag as the file writes it; -1 for an unknown one. */
  readonly columnOf: (tag: string) => number;
}

/** More languages than that no file of terms has. */
const MOST_LANGUAGES = 100;

const SECTION =
  /<(?:langSet|langSec)\b[^>]{0,500}?\b(?:xml:)?lang\s*=\s*["']([^"'<>]{1,40})["']|<language\b[^>]{0,300}?\/?>/g;

/** The tags that a text of any size uses, in their order; looks at its letters alone, which is fast. */
export function languageTagsOf(chunks: Iterable<TextChunk>): readonly string[] {
  const tags = new Set<string>();
  let end = '';
  for (const { text } of chunks) {
    for (const [whole, tag] of (end + text).matchAll(SECTION)) {
      const found = tag ?? /\blang\s*=\s*["']([^"']{1,40})["']/.exec(whole)?.[1];
      if (found !== undefined && tags.size < MOST_LANGUAGES) tags.add(found);
    }
    end = text.slice(-600);
  }
  return [...tags];
}

/**
 * Makes columns of languages: `en` and `en-US` are one, so are `zh` and `zh-CN`; Traditional Chinese
 * is one of its own. English and Chinese are headword and translation where both are there; else the
 * language of the root and the next one, which are guessed when there are others.
 */
export function termLanguages(
  tags: readonly string[],
  root: string,
  chosen: ImportChoices['columns'],
): TermLanguages {
  const groups = new Map<string, string[]>();
  for (const tag of tags) {
    const group = groups.get(groupOf(tag));
    if (group === undefined) groups.set(groupOf(tag), [tag]);
    else group.push(tag);
  }
  const keys = [...groups.keys()];
  const chinese = ['zh', 'zh-Hant'].find((key) => groups.has(key));
  const isOurPair = groups.has('en') && chinese !== undefined;
  const first = isOurPair ? 'en' : groups.has(groupOf(root)) ? groupOf(root) : keys[0];
  const second = [chinese, 'en', ...keys].find(
    (key) => key !== undefined && key !== first && groups.has(key),
  );
  const isGuessed = keys.length > 2 && !isOurPair;
  return {
    columns: keys.map((key, i): TableColumn => {
      const header = headerOf(key, groups.get(key) ?? []);
      const guessed = key === first ? 'headword' : key === second ? 'translation' : null;
      if (chosen !== undefined) return { header, role: chosen[i] ?? null };
      return isGuessed && guessed !== null
        ? { header, role: guessed, isGuessed }
        : { header, role: guessed };
    }),
    columnOf: (tag) => keys.indexOf(groupOf(tag)),
  };
}

/** The language of a tag without its region; Traditional Chinese is not Simplified. */
function groupOf(tag: string): string {
  const [language = '', ...parts] = tag.toLowerCase().split(/[-_]/);
  const isTraditional = parts.some((part) => /^(?:hant|tw|hk|mo|cht)$/.test(part));
  return language === 'zh' && isTraditional ? 'zh-Hant' : language;
}

/** As the file writes it, if it does so in one way. */
function headerOf(key: string, tags: readonly string[]): string {
  const [tag = key] = tags;
  return tags.length === 1 ? tag : tags.includes(key) || !tag.startsWith('zh') ? key : tag;
}
