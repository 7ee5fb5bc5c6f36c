import { KEPT_LIMITS } from '../../../shared/favorite.ts';

/** Tags as they are typed, parted by commas of either language; none twice. */
export function readTags(text: string): readonly string[] {
  const tags = text.split(/[,，、;；]/).map((tag) => tag.trim().slice(0, KEPT_LIMITS.tag));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
