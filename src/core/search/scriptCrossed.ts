import type { Hit } from '../../shared/hit.ts';
import { cleanText } from '../../text/invisible.ts';
import { hasHan } from '../../text/script.ts';
import { simplifyCharacter } from '../../text/simplify.ts';

/**
 * Says in which script a query was typed when a hit was found only because Traditional and
 * Simplified characters count as the same: the Chinese that matched does not stand in the query as
 * the entry writes it. Null when the script made no difference.
 *
 * @param query As it was searched.
 */
export function scriptCrossed(
  query: string,
  { entry, matches, reason }: Pick<Hit, 'entry' | 'matches' | 'reason'>,
): Hit['script'] {
  if (!hasHan(query) || reason.kind === 'pinyin') return null;
  const text = cleanText(query);
  const isCrossed = matches.some(({ field, start, end }) => {
    if (field !== 'headword' && field !== 'translation') return false;
    const matched = entry[field].slice(start, end);
    return hasHan(matched) && !text.includes(matched);
  });
  if (!isCrossed) return null;
  return Array.from(text, simplifyCharacter).join('') === text ? 'simplified' : 'traditional';
}
