import type { BodyNode } from '../../shared/body.ts';
import type { RecordContent } from './formatReader.ts';

/** One meaning in a list of glosses. */
export interface Gloss {
  /** Part of speech, field, register: `n`, `comp`. */
  readonly labels: readonly string[];
  readonly text: string;
}

/** The article of an entry that is a list of meanings: each a sense with its labels before it. */
export function glossArticle(glosses: readonly Gloss[], reading: string): RecordContent {
  const senses: readonly BodyNode[] = glosses.map(({ labels, text }) => ({
    kind: 'sense',
    children: [
      ...labels.flatMap((label) => [{ kind: 'label', children: [label] } as const, ' ']),
      text,
    ],
  }));
  return {
    kind: 'article',
    body: { kind: 'tree', nodes: senses },
    text: glosses.map(({ text }) => text).join('\n'),
    reading,
    tags: [],
  };
}
