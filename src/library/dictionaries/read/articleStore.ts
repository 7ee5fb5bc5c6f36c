import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { BodyNode, EntryBody } from '../../../shared/body.ts';
import { type OpenBlock, openBlock, type StoredArticle } from '../articleBlock.ts';
import { RecentCache } from './recentCache.ts';

/** Blocks kept open: neighbours of an article are often asked for next. */
const OPEN_BLOCKS = 16;

/** Reads articles by their number. */
export class ArticleStore {
  readonly #blockOf: StatementSync;
  readonly #first: StatementSync;
  /** By number of their first article. */
  readonly #open = new RecentCache<number, OpenBlock>(OPEN_BLOCKS);

  constructor(db: DatabaseSync) {
    this.#blockOf = db.prepare('SELECT data FROM block WHERE first = ?');
    this.#first = db.prepare(
      'SELECT first FROM block WHERE first <= ? ORDER BY first DESC LIMIT 1',
    );
  }

  /** Null when there is no such article. Throws `DamagedFile` when its block is damaged. */
  get(article: number): StoredArticle | null {
    const first = this.#first.get(article)?.['first'];
    if (typeof first !== 'number') return null;
    const block = this.#open.getOr(first, () => {
      const data = this.#blockOf.get(first)?.['data'];
      return data instanceof Uint8Array ? openBlock(data) : null;
    });
    if (block === null) return null;
    return block.at(article - first);
  }
}

/** The body of an article as it is shown. */
export function toBody({ kind, body }: StoredArticle): EntryBody {
  switch (kind) {
    case 'text':
      return { kind, text: body };
    case 'html':
      return { kind, html: body };
    default:
      return { kind, nodes: JSON.parse(body) as readonly BodyNode[] };
  }
}
