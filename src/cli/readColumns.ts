import { COLUMN_ROLES, type ColumnRole } from '../shared/import.ts';

const MOST_COLUMNS = 1_000;

/** Reads `headword=2,translation=3`, places from 1; null when it is anything else. */
export function readColumns(text: string): readonly (ColumnRole | null)[] | null {
  const roles: (ColumnRole | null)[] = [];
  for (const part of text.split(',')) {
    const [, name = '', digits = ''] = /^\s*([a-z]+)\s*=\s*(\d{1,4})\s*$/.exec(part) ?? [];
    const role = COLUMN_ROLES.find((each) => each === name);
    const place = Number(digits);
    if (role === undefined || place < 1 || place > MOST_COLUMNS) return null;
    while (roles.length < place) roles.push(null);
    if (roles[place - 1] !== null) return null;
    roles[place - 1] = role;
  }
  return roles.filter((role) => role === 'headword').length === 1 ? roles : null;
}
