import { KEPT_LIMITS } from '../../shared/favorite.ts';
import type { KeptRecord } from '../../shared/transfer.ts';

/**
 * Holds a favorite of a file to what one can be that was kept on the screen: within the limits of
 * its texts and of time, tags as they are kept there. Null for one that is not.
 */
export function guardRecord(record: KeptRecord): KeptRecord | null {
  const { headword, lists, tags, addedAt } = record;
  const names = [...new Set(lists.map((name) => name.trim()))].filter((name) => name !== '');
  const words = [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
  const isWithin =
    headword !== '' &&
    headword.length <= KEPT_LIMITS.headword &&
    record.entryId.length <= KEPT_LIMITS.entryId &&
    record.note.length <= KEPT_LIMITS.note &&
    record.metIn.length <= KEPT_LIMITS.metIn &&
    record.dictionaryName.length <= KEPT_LIMITS.dictionaryName &&
    record.headwordLanguage.length <= KEPT_LIMITS.language &&
    record.translationLanguage.length <= KEPT_LIMITS.language &&
    [record.translation, record.reading, record.example].every(
      (text) => text.length <= KEPT_LIMITS.text,
    ) &&
    names.length <= KEPT_LIMITS.names &&
    words.length <= KEPT_LIMITS.names &&
    names.every((name) => name.length <= KEPT_LIMITS.listName) &&
    words.every((word) => word.length <= KEPT_LIMITS.tag) &&
    (addedAt === null || isTime(addedAt));
  return isWithin ? { ...record, lists: names, tags: words } : null;
}

/** Whether milliseconds since 1970-01-01 UTC lie in the years 1 to 9999. */
const isTime = (at: number): boolean => at >= KEPT_LIMITS.earliest && at <= KEPT_LIMITS.latest;
