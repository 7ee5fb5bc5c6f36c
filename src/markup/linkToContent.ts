import type { BodyNode } from '../shared/body.ts';
import { MAX_HEADWORD } from '../shared/limits.ts';
import { tidyLines } from '../text/tidyLines.ts';
import { treeText } from './treeText.ts';

/** A link to the word that it encloses; its content alone when that is no word. */
export function linkToContent(children: readonly BodyNode[]): readonly BodyNode[] {
  const target = tidyLines(treeText(children)).replaceAll('\n', ' ');
  return target === '' || target.length > MAX_HEADWORD
    ? children
    : [{ kind: 'link', target, children }];
}
