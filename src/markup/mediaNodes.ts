import type { BodyNode } from '../shared/body.ts';
import { mediaTypeOf } from '../shared/media.ts';
import { mediaName } from './mediaName.ts';

/** The element for a picture or sound of this name; none when it is no name of such a file. */
export function mediaNodes(name: string): readonly BodyNode[] {
  const target = mediaName(name);
  if (target === null) return [];
  return [{ kind: mediaTypeOf(target)?.kind ?? 'sound', target, children: [] }];
}
