import type { ColumnRole } from '../../shared/import.ts';

type Roles = readonly (ColumnRole | null)[];

/** Gives a column another role. There is one headword: the column that was it takes over the old. */
export const assignRole = (roles: Roles, column: number, role: ColumnRole | null): Roles =>
  roles.map((each, index) => {
    if (index === column) return role;
    return role === 'headword' && each === 'headword' ? (roles[column] ?? null) : each;
  });

/** Turns a table around: what was translated from is translated to. */
export const swapRoles = (roles: Roles): Roles =>
  roles.map((role) =>
    role === 'headword' ? 'translation' : role === 'translation' ? 'headword' : role,
  );
