import type { BodyNode } from '../../../shared/body.ts';
import { linkToContent, type TagMeaning } from '../../../markup/treeBuilder.ts';
import { mediaNodes } from '../../../markup/mediaMentions.ts';
import type { OpenTag } from '../../../markup/tagTree.ts';
import { treeText } from '../../../markup/treeText.ts';
import { meaningOfPango } from './pango.ts';

const ELEMENTS: ReadonlyMap<string, TagMeaning> = new Map<string, TagMeaning>([
  // The headword again.
  ['k', 'nothing'],
  ['def', { kind: 'sense' }],
  ['deftext', 'content'],
  ['dtrn', { kind: 'translation' }],
  ['tr', { kind: 'reading' }],
  ['ex', { kind: 'example' }],
  ['ex_orig', 'content'],
  ['ex_tran', { kind: 'translation' }],
  ['ex_trn', { kind: 'translation' }],
  ['co', { kind: 'note' }],
  ['abr', { kind: 'label' }],
  ['abbr', { kind: 'label' }],
  ['pos', { kind: 'label' }],
  ['gr', { kind: 'label' }],
  ['tense', { kind: 'label' }],
  ['blockquote', { kind: 'quote' }],
  ['etm', { kind: 'note' }],
]);

/** What the tags of XDXF (visual and logical, drafts 2 to 34) mean here. */
export function meaningOfXdxf(tag: OpenTag): TagMeaning {
  const known = ELEMENTS.get(tag.name);
  if (known !== undefined) return known;
  if (tag.name === 'kref') {
    const target = tag.attribute('k');
    return target === '' ? linkToContent : { kind: 'link', target };
  }
  if (tag.name === 'rref' || tag.name === 'img') {
    const name = tag.attribute('src') || tag.attribute('lctn');
    return (children: readonly BodyNode[]) => mediaNodes(name || treeText(children));
  }
  return meaningOfPango(tag);
}
