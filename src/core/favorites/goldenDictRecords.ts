import { readTextChunks } from '../formats/textChunks.ts';
import { readXml } from '../formats/xmlEvents.ts';
import { KEPT_LIMITS } from '../../shared/favorite.ts';
import { fromRow, joinNames } from './recordColumns.ts';
import { RecordsGathering, type RecordsPart, type RecordsSource } from './recordsPart.ts';

/** Whether a file begins as GoldenDict's favorites do. */
export const isGoldenDict = (head: string): boolean =>
  /^\s*</.test(head) && /<root[\s>]/.test(head);

/**
 * Reads the favorites of GoldenDict and GoldenDict-ng (`favorites`, or exported from its menu):
 *
 *     <root><folder name="Paper" expanded="1"><headword>bias</headword></folder></root>
 *
 * Folders within folders become one list, named `Paper / Chapter`. Only headwords are there. Throws
 * what the reading of XML throws, `unsafe-xml` for a document type among them: such files have none.
 */
export function* readGoldenDict({ source, encoding }: RecordsSource): Generator<RecordsPart> {
  const gathering = new RecordsGathering();
  /** The list of each folder that is open, the outermost first; null where its name is too long. */
  const lists: (string | null)[] = [];
  let headword: string | null = null;
  let row = 0;
  for (const { events } of readXml(readTextChunks(source, encoding))) {
    for (const event of events) {
      if (event.kind === 'open' && event.name === 'folder') {
        lists.push(listWithin(lists, event.attributes['name'] ?? ''));
      } else if (event.kind === 'open' && event.name === 'headword') headword = '';
      else if (event.kind === 'text' && headword !== null) {
        if (headword.length <= KEPT_LIMITS.headword) headword += event.text;
      } else if (event.kind === 'close' && event.name === 'folder') lists.pop();
      else if (event.kind === 'close' && event.name === 'headword' && headword !== null) {
        row += 1;
        const list = lists.length === 0 ? '' : (lists.at(-1) ?? null);
        const named = { headword: headword.trim(), lists: list === null ? '' : list };
        gathering.add(row, list === null ? null : fromRow(named));
        headword = null;
      }
    }
    yield gathering.take();
  }
}

/** As a cell has it; null for a name that no list can have. */
function listWithin(lists: readonly (string | null)[], name: string): string | null {
  const outer = lists.length === 0 ? '' : (lists.at(-1) ?? null);
  if (outer === null || name.length > KEPT_LIMITS.listName) return null;
  const list = joinNames([name]);
  return outer === '' ? list : `${outer} / ${list}`;
}
