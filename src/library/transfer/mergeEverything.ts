import { join } from 'node:path';
import type { DictionaryId } from '../../shared/entry.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { KeptReport } from '../../shared/transfer.ts';
import { makeDictionaryId } from '../catalogue/dictionaryFiles.ts';
import { makeBackup } from '../userData/backups/makeBackup.ts';
import type { Steps } from '../userData/backups/backupFile.ts';
import { connect, LONG_BUSY_TIMEOUT } from '../userData/connect.ts';
import { openUserData } from '../userData/openUserData.ts';
import type { LogError } from '../userData/sqliteOutcome.ts';
import type { CatalogueRow } from '../userData/stores/catalogueStore.ts';
import { makeStores, type UserData } from '../userData/userData.ts';

/** What is merged into what. */
export interface MergeTask {
  /** The data folder. */
  readonly folder: string;
  /** A folder with another `user.db`, which may be changed. */
  readonly other: string;
  readonly now: () => number;
  readonly logError: LogError;
}

/**
 * Adds the favorites, papers, known words and own glossaries of another `user.db` to those there are, all or nothing,
 * after a backup. Nobody else can write between that backup and the end. Fails with `invalid` when
 * the other is damaged or of a newer version.
 *
 * @throws what SQLite or the system throws; nothing is changed then.
 */
export async function mergeEverything(
  { folder, other, now, logError }: MergeTask,
  steps: Steps,
): Promise<Outcome<KeptReport>> {
  const { userData: theirs, notice } = openUserData({ folder: other, now, logError });
  try {
    const records = theirs.exportRecords();
    if (notice !== null || records.kind === 'failed') return failed('invalid');
    const db = connect(join(folder, 'user.db'), LONG_BUSY_TIMEOUT);
    try {
      db.exec('BEGIN IMMEDIATE');
      await makeBackup(folder, 'change', now(), steps);
      const own = makeStores(db, now, logError);
      const glossaries = mergeGlossaries(theirs, own);
      if (glossaries.kind === 'failed') return glossaries;
      const papers = theirs.exportPapers();
      const kept = papers.kind === 'failed' ? papers : own.takePapers(papers.value);
      if (kept.kind === 'failed') return kept;
      const known = theirs.listKnown();
      const marked = known.kind === 'failed' ? known : own.markKnown(known.value, true);
      if (marked.kind === 'failed') return marked;
      const report = own.importRecords(records.value, 'mine');
      if (report.kind === 'failed') return report;
      db.exec('COMMIT');
      return done(report.value);
    } finally {
      // What is not committed is undone by closing.
      db.close();
    }
  } finally {
    theirs.close();
  }
}

type Reader = Pick<UserData, 'listCatalogue' | 'listRows'>;
type Writer = Pick<UserData, 'listCatalogue' | 'listRows' | 'addGlossary' | 'addRows'>;

/**
 * Adds the own glossaries of other user data to one's own. Of one that is here already, known by
 * its id, the rows are added whose headword it has not. Those removed are left out.
 *
 * Fails as `UserData` does; what was added before stays.
 */
export function mergeGlossaries(other: Reader, own: Writer): Outcome<null> {
  const theirs = other.listCatalogue();
  const mine = own.listCatalogue();
  if (theirs.kind === 'failed') return theirs;
  if (mine.kind === 'failed') return mine;
  const held = new Map(mine.value.map((row) => [row.id, row]));
  for (const row of theirs.value.filter(isGlossary)) {
    const merged = mergeOne(row, held, other, own);
    if (merged.kind === 'failed') return merged;
  }
  return done(null);
}

const isGlossary = ({ kind, removedAt, arrivingPid }: CatalogueRow): boolean =>
  kind === 'glossary' && removedAt === null && arrivingPid === null;

function mergeOne(
  row: CatalogueRow,
  held: ReadonlyMap<DictionaryId, CatalogueRow>,
  other: Reader,
  own: Writer,
): Outcome<unknown> {
  const rows = other.listRows(row.id);
  if (rows.kind === 'failed') return rows;
  const same = held.get(row.id);
  if (same === undefined || !isGlossary(same)) {
    const id = makeDictionaryId(row.id, (taken) => held.has(taken));
    return own.addGlossary({ ...row, id, replacedId: null }, rows.value);
  }
  const here = own.listRows(row.id);
  if (here.kind === 'failed') return here;
  const headwords = new Set(here.value.map(({ headword }) => headword));
  return own.addRows(
    row.id,
    rows.value.filter(({ headword }) => !headwords.has(headword)),
  );
}
