import { join, text, u32, u64, zeroEnded } from './bytes.ts';

/** What a StarDict dictionary is made of; for tests. */
interface StardictContent {
  readonly articles: readonly (readonly [word: string, article: Uint8Array | string])[];
  /** Lines of the `.ifo`; the version and the counts are there already. */
  readonly ifo?: readonly string[];
  readonly version?: string;
  readonly offsetBits?: 32 | 64;
  /** Words with the number of the entry they mean, from 0. */
  readonly synonyms?: readonly (readonly [word: string, entry: number])[];
}

/** Writes the files of a StarDict dictionary (`doc/StarDictFileFormat`). */
export function writeStardict({
  articles,
  ifo = ['sametypesequence=m'],
  version = '2.4.2',
  offsetBits = 32,
  synonyms = [],
}: StardictContent): {
  readonly ifo: Uint8Array;
  readonly idx: Uint8Array;
  readonly dict: Uint8Array;
  readonly syn: Uint8Array;
} {
  let offset = 0;
  const index: Uint8Array[] = [];
  const bodies = articles.map(([word, article]) => {
    const bytes = typeof article === 'string' ? text(article) : article;
    const place = offsetBits === 64 ? u64(offset) : u32(offset);
    index.push(zeroEnded(word), place, u32(bytes.length));
    offset += bytes.length;
    return bytes;
  });
  const idx = join(...index);
  const lines = [
    "StarDict's dict ifo file",
    `version=${version}`,
    'bookname=A test',
    `wordcount=${articles.length}`,
    `idxfilesize=${idx.length}`,
    ...(synonyms.length > 0 ? [`synwordcount=${synonyms.length}`] : []),
    ...(offsetBits === 64 ? ['idxoffsetbits=64'] : []),
    ...ifo,
  ];
  return {
    ifo: text(`${lines.join('\n')}\n`),
    idx,
    dict: join(...bodies),
    syn: join(...synonyms.flatMap(([word, entry]) => [zeroEnded(word), u32(entry)])),
  };
}
