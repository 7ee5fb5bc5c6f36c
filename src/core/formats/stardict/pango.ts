import type { OpenTag } from '../../../markup/tagTree.ts';
import type { TagMeaning } from '../../../markup/treeBuilder.ts';

const ELEMENTS: ReadonlyMap<string, TagMeaning> = new Map<string, TagMeaning>([
  ['b', { kind: 'strong' }],
  ['i', { kind: 'emphasis' }],
  ['u', { kind: 'underline' }],
  ['sub', { kind: 'sub' }],
  ['sup', { kind: 'sup' }],
  ['tt', { kind: 'code' }],
  ['br', { kind: 'break' }],
]);

/** What the tags of Pango's text markup mean here; colours and sizes are the renderer's own. */
export function meaningOfPango({ name }: OpenTag): TagMeaning {
  return ELEMENTS.get(name) ?? 'content';
}
