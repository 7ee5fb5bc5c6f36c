import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Glossary } from '../../core/formats/markdown/glossaryFile.ts';
import { withAvoid } from '../../core/formats/glossaryRow.ts';
import type { ReadItem } from '../../core/formats/formatReader.ts';
import type { DictionaryId, DictionaryInfo } from '../../shared/entry.ts';
import type { BuiltDictionary } from '../dictionaries/build/buildDictionary.ts';
import { isReadable } from '../dictionaries/dictionaryMeta.ts';
import { readDictionaryMeta } from '../dictionaries/read/openDictionary.ts';
import { buildWordDictionary } from '../dictionaries/words/buildWordDictionary.ts';

/** Path of the file in which a shipped glossary is prepared for searching. */
export const preparedFile = (folder: string, id: string): string =>
  join(folder, `glossary-${id}.db`);

/** What tells whether a glossary file is the one that was prepared. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * Prepares a glossary for searching, in the layout for dictionaries of words: its indexes need not be
 * made in memory at every start.
 *
 * @param folder Where the file is put, under a name of its own.
 * @param hash See {@link hashOf}.
 */
export function prepareGlossary(
  folder: string,
  { info, entries }: Glossary,
  hash: string,
): BuiltDictionary {
  return buildWordDictionary({
    folder,
    generation: 1,
    about: {
      ...aboutOf(info),
      format: 'markdown',
      fileName: `${info.id}.md`,
      fileHash: hash,
      addedAt: 0,
    },
    items: entries.map((entry, i): ReadItem => {
      const { headword, reading, translation, examples, tags, note, avoid = [] } = entry;
      const said = { reading, translation, examples, tags, note, ...withAvoid(avoid) };
      const content = { kind: 'fields', ...said } as const;
      return { kind: 'record', record: { headwords: [headword], content, line: i + 1 } };
    }),
    media: [],
    hooks: { onProgress: ignore, isCancelled: () => false, onSkipped: ignore },
  });
}

/**
 * What the prepared glossary is, where it was prepared from this very file; null where it was not, or
 * its file cannot be used.
 */
export function findPrepared(
  folder: string,
  id: DictionaryId,
  hash: string,
): DictionaryInfo | null {
  const file = preparedFile(folder, id);
  if (folder === '' || !existsSync(file)) return null;
  const meta = readDictionaryMeta(file);
  if (meta === null || !isReadable(meta) || meta.id !== id || meta.fileHash !== hash) return null;
  return {
    ...aboutOf(meta),
    entryCount: meta.entryCount,
    kind: 'glossary',
    isShipped: true,
  };
}

type About = Pick<
  DictionaryInfo,
  'id' | 'name' | 'headwordLanguage' | 'translationLanguage' | 'source' | 'licence'
>;

/** What the file of a glossary and the library both say of it. */
function aboutOf(about: About): About {
  const { id, name, headwordLanguage, translationLanguage, source, licence } = about;
  return { id, name, headwordLanguage, translationLanguage, source, licence };
}

function ignore(): void {}
