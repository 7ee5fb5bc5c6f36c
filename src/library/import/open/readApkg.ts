import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zstdDecompressSync } from 'node:zlib';
import { memorySource } from '../../../core/formats/bytes/readExactly.ts';
import { MAX_IN_MEMORY, maxUnpacked } from '../../../shared/limits.ts';
import { BadFile, type ByteSource } from '../../../core/formats/formatReader.ts';

/** The collection in an Anki package; the newest form comes first where there are several. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const;

/** Whether this is the collection of an Anki package. */
export function isAnkiCollection({ name }: Pick<ByteSource, 'name'>): boolean {
  return (COLLECTIONS as readonly string[]).includes(name.toLowerCase());
}

const MOST_NOTES = 2_000_000;

/**
 * Takes the notes out of the collection of an Anki package (.apkg, .colpkg), which is an SQLite
 * database, packed with Zstandard since Anki 2.1.50, and gives them as Anki's own "Notes in plain
 * text". Notes of the commonest note type name the columns. Pictures and sounds are left out.
 *
 * Throws `BadFile`: `damaged`, `bomb`, `too-large`, `no-entries`.
 *
 * @param folder a folder for a temporary file.
 */
export function readAnkiCollection(collection: ByteSource, folder: string): ByteSource {
  if (collection.size > MAX_IN_MEMORY) throw new BadFile('too-large', collection.name);
  const packed = collection.read(0, collection.size);
  const bytes = packed[0] === 0x28 && packed[1] === 0xb5 ? unpackZstd(packed) : packed;
  const file = join(folder, 'anki-collection.db');
  writeFileSync(file, bytes);
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    db.exec('PRAGMA trusted_schema = OFF');
    return memorySource('notes.txt', Buffer.from(writeNotes(db)));
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw new BadFile('damaged', 'Anki');
  } finally {
    db?.close();
  }
}

function unpackZstd(packed: Uint8Array): Uint8Array {
  const limit = Math.min(maxUnpacked(packed.length), MAX_IN_MEMORY * 4);
  try {
    return zstdDecompressSync(packed, { maxOutputLength: limit });
  } catch (error) {
    throw new BadFile(error instanceof RangeError ? 'bomb' : 'damaged', 'Anki');
  }
}

function writeNotes(db: DatabaseSync): string {
  const { count, type } = db
    .prepare(
      'SELECT count(*) AS count, mid AS type FROM notes GROUP BY mid ORDER BY 1 DESC LIMIT 1',
    )
    .get() ?? { count: 0, type: 0 };
  if (Number(count) === 0) throw new BadFile('no-entries');
  const query = db.prepare('SELECT id, tags, flds FROM notes ORDER BY id LIMIT ?');
  const notes = query.all(MOST_NOTES + 1);
  if (notes.length > MOST_NOTES) throw new BadFile('too-large', `${MOST_NOTES}`);
  const decks = deckNames(db);
  const rows = notes.map(({ id, tags, flds }) =>
    [decks.get(Number(id)) ?? '', String(tags).trim(), ...String(flds).split('\u001f')]
      .map(quote)
      .join('\t'),
  );
  const names = fieldNames(db, Number(type));
  const head = ['#separator:tab', '#html:true', '#deck column:1', '#tags column:2'];
  if (names.length > 0) head.push(`#columns:${['Deck', 'Tags', ...names].join('\t')}`);
  return `${[...head, ...rows].join('\n')}\n`;
}

/** Line breaks of HTML are spaces. */
function quote(field: string): string {
  return `"${field.replaceAll('"', '""').replace(/[\r\n\t]+/g, ' ')}"`;
}

/** In a table of its own since 2.1.28, before that in JSON; none when neither is understood. */
function fieldNames(db: DatabaseSync, type: number): readonly string[] {
  try {
    const rows = db.prepare('SELECT name FROM fields WHERE ntid = ? ORDER BY ord').all(type);
    return rows.map(({ name }) => plainName(String(name)));
  } catch {
    return namesInJson(db, type);
  }
}

/** By the number of the note; empty where a package has no cards that can be read. */
function deckNames(db: DatabaseSync): ReadonlyMap<number, string> {
  try {
    const names = namesOfDecks(db);
    const cards = db.prepare('SELECT nid, min(did) AS deck FROM cards GROUP BY nid').all();
    return new Map(
      cards.map(({ nid, deck }) => [Number(nid), names.get(Number(deck)) ?? ''] as const),
    );
  } catch {
    return new Map();
  }
}

function namesOfDecks(db: DatabaseSync): ReadonlyMap<number, string> {
  try {
    const rows = db.prepare('SELECT id, name FROM decks').all();
    return new Map(
      rows.map(({ id, name }) => [Number(id), plainName(String(name).replaceAll('\u001f', '::'))]),
    );
  } catch {
    const decks: unknown = JSON.parse(String(db.prepare('SELECT decks FROM col').get()?.['decks']));
    return new Map(
      Object.entries(decks as Readonly<Record<string, { name?: string }>>).map(([id, { name }]) => [
        Number(id),
        plainName(name ?? ''),
      ]),
    );
  }
}

function namesInJson(db: DatabaseSync, type: number): readonly string[] {
  const models: unknown = JSON.parse(
    String(db.prepare('SELECT models FROM col').get()?.['models']),
  );
  const model = (models as Readonly<Record<string, { flds?: { name?: string }[] }>>)[`${type}`];
  return (model?.flds ?? []).map(({ name }) => plainName(String(name)));
}

const plainName = (name: string): string => name.replace(/\s+/g, ' ');
