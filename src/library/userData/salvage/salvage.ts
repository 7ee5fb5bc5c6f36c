import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { KeptRecord } from '../../../shared/transfer.ts';
import { salvageFavorites } from './salvageFavorites.ts';
import { type SalvagedGlossary, salvageGlossaries } from './salvageGlossaries.ts';
import { type SalvagedHistory, salvageHistory } from './salvageHistory.ts';

/** What can still be read of a damaged `user.db`. */
export interface Salvaged {
  readonly favorites: readonly KeptRecord[];
  readonly history: SalvagedHistory;
  readonly glossaries: readonly SalvagedGlossary[];
}

const NOTHING: Salvaged = { favorites: [], history: { items: [], days: [] }, glossaries: [] };

/**
 * Reads the favorites, lookups and own glossaries that can still be read from a damaged `user.db`,
 * in any version of its schema, without changing one byte of it: each table forward until the
 * damage, then backward until it. What was removed is left out. Gives none when nothing can be read.
 *
 * @throws when the file is there but cannot be copied.
 */
export function salvage(file: string): Salvaged {
  // A pipe would be read without end.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return NOTHING;
  const folder = mkdtempSync(join(tmpdir(), 'glossa-salvage-'));
  try {
    const copy = join(folder, 'user.db');
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    return readAll(copy);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readAll(file: string): Salvaged {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file);
    return {
      favorites: salvageFavorites(db),
      history: salvageHistory(db),
      glossaries: salvageGlossaries(db),
    };
  } catch {
    // It is no database any more: there is nothing to be read.
    return NOTHING;
  } finally {
    db?.close();
  }
}
