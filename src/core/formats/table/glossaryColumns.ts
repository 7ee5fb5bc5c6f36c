import type { ColumnRole } from '../../../shared/import.ts';
import { readHeader } from './headerNames.ts';
import { rolesByName } from './headerRoles.ts';

/** Which column holds what; headword and translation are always there. */
export type GlossaryColumns = ReadonlyMap<ColumnRole, number>;

const POSITIONS: readonly ColumnRole[] = ['headword', 'translation', 'example'];
const ANY_TEXT = { kind: 'text', isHan: false, isPinyin: false } as const;

/**
 * Finds out which column holds what by its header, in English or Chinese. When no header is known
 * the columns are taken for headword, translation and example in this order. Null when there is no
 * column for the headword or none for the translation.
 */
export function findColumns(header: readonly string[]): GlossaryColumns | null {
  const columns = new Map<ColumnRole, number>();
  const named = header.map((name) => ({ meaning: readHeader(name), content: ANY_TEXT }));
  if (named.every(({ meaning }) => meaning === null)) {
    POSITIONS.slice(0, header.length).forEach((role, i) => columns.set(role, i));
  } else {
    rolesByName(named).forEach(({ role, isGuessed }, i) => {
      if (role !== null && !isGuessed && !columns.has(role)) columns.set(role, i);
    });
  }
  return columns.has('headword') && columns.has('translation') ? columns : null;
}
