import { mediaTypeOf } from '../shared/media.ts';

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
