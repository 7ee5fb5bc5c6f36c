import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { ankiDeck, ankiFields, ankiTags } from '../../core/favorites/ankiText.ts';
import type { KeptRecord } from '../../shared/transfer.ts';
import { ankiDecks, ANKI_SCHEMA, MODEL_ID, modelJson, settingsJson } from './ankiSchemaData.ts';

/** Favorites batch by batch, from the first on each time it is called. */
export type RecordBatches = () => Iterable<readonly KeptRecord[]>;

/**
 * Makes the tables of an Anki collection and fills them
 * (https://github.com/ankidroid/Anki-Android/wiki/Database-Structure).
 */
export function fillCollection(db: DatabaseSync, batches: RecordBatches, now: number): void {
  const seconds = Math.floor(now / 1000);
  const names = new Set<string>();
  for (const batch of batches()) for (const record of batch) names.add(ankiDeck(record));
  const decks = ankiDecks([...names], seconds);
  db.exec(ANKI_SCHEMA);
  db.exec('BEGIN');
  const { conf, dconf } = settingsJson();
  db.prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)').run(
    seconds,
    now,
    now,
    conf,
    modelJson(seconds),
    decks.json,
    dconf,
    '{}',
  );
  const addNote = db.prepare(
    `INSERT INTO notes VALUES (?, ?, ${MODEL_ID}, ?, -1, ?, ?, ?, ?, 0, '')`,
  );
  const addCard = db.prepare(
    "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
  );
  const add = (record: KeptRecord, index: number): void => {
    const noteId = now + index;
    const fields = ankiFields(record);
    const first = fields[0] ?? '';
    const tags = ankiTags(record);
    addNote.run(
      noteId,
      guidOf(record),
      seconds,
      tags.length === 0 ? '' : ` ${tags.join(' ')} `,
      fields.join('\u001f'),
      first,
      checksum(first),
    );
    for (const template of [0, 1]) {
      const deck = decks.ids.get(ankiDeck(record)) ?? 1;
      addCard.run(now + index * 2 + template, noteId, deck, template, seconds, index + 1);
    }
  };
  let index = 0;
  for (const batch of batches()) {
    for (const record of batch) {
      add(record, index);
      index += 1;
    }
  }
  db.exec('COMMIT');
}

/** The same favorite is the same note in every export. */
const guidOf = (record: KeptRecord): string =>
  createHash('sha256')
    .update(`${record.entryId}\n${record.headword}`)
    .digest('base64')
    .slice(0, 10);

/** Anki finds duplicates by the first 32 bits of the SHA-1 of the first field without its markup. */
const checksum = (field: string): number =>
  Number.parseInt(
    createHash('sha1')
      .update(field.replace(/<[^<>]*>/g, ''))
      .digest('hex')
      .slice(0, 8),
    16,
  );
