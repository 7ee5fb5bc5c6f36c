import type { BodyNode } from '../shared/body.ts';
import { mediaTypeOf } from '../shared/media.ts';
import { decodeEntities } from '../text/decodeEntities.ts';

/** More spellings of one name than that are not looked after. */
const MOST_SPELLINGS = 4;

/**
 * Which pictures and sounds the articles of a dictionary name, and how they spell it: programs for
 * Windows do not tell upper case from lower, nor `/` from `\\`.
 */
export class MediaMentions {
  readonly #spellings = new Map<string, string[]>();

  /** Takes up what an article in HTML names. */
  addHtml(html: string): void {
    for (const [, double, single, bare] of html.matchAll(ADDRESS)) {
      this.add(decode(decodeEntities(double ?? single ?? bare ?? '')));
    }
  }

  /** Takes up what an article that is a tree names. */
  addNodes(nodes: readonly BodyNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.kind === 'picture' || node.kind === 'sound') this.add(node.target ?? '');
      else this.addNodes(node.children);
    }
  }

  add(written: string): void {
    const name = mediaName(written.trim().replace(/^(?:sound|file):\/{0,3}/i, ''));
    if (name === null) return;
    const known = this.#spellings.get(name.toLowerCase());
    if (known === undefined) this.#spellings.set(name.toLowerCase(), [name]);
    else if (known.length < MOST_SPELLINGS && !known.includes(name)) known.push(name);
  }

  /** The spellings of a file's name in the articles; none when no article names it. */
  of(name: string): readonly string[] {
    return this.#spellings.get(name.toLowerCase()) ?? [];
  }
}

const ADDRESS = /\b(?:src|href)\s*=\s*(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))/gi;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The element for a picture or sound of this name; none when it is no name of such a file. */
export function mediaNodes(name: string): readonly BodyNode[] {
  const target = mediaName(name);
  if (target === null) return [];
  return [{ kind: mediaTypeOf(target)?.kind ?? 'sound', target, children: [] }];
}

/**
 * The name under which articles find a picture or sound of their dictionary: `/` between folders
 * and none before the first. Null for anything else than a picture or sound that can be shown, and
 * for a name that leads out of its folder.
 */
export function mediaName(name: string): string | null {
  const path = name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  const isInside = !path.includes('\0') && path.split('/').every((part) => !/^\.*$/.test(part));
  return isInside && mediaTypeOf(path) !== null ? path : null;
}
