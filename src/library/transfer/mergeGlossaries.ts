import type { DictionaryId } from '../../shared/entry.ts';
import { done, type Outcome } from '../../shared/outcome.ts';
import { makeDictionaryId } from '../catalogue/dictionaryId.ts';
import type { CatalogueRow } from '../userData/stores/catalogueRow.ts';
import type { UserData } from '../userData/userData.ts';

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
