import { mediaName } from '../bytes/mediaName.ts';
import { createOutputMeter } from '../bytes/outputMeter.ts';
import {
  BadFile,
  type FormatReader,
  type MediaFile,
  type ReadItem,
  type SourceFiles,
} from '../formatReader.ts';
import { articleItem } from '../markup/articleItem.ts';
import { readJsonElements } from './jsonElements.ts';
import { readKanji } from './readKanji.ts';
import { readTerm } from './readTerm.ts';
import { readYomitanIndex, type YomitanIndex } from './yomitanIndex.ts';

const TERMS = /^term_bank_(\d+)\.json$/i;
const KANJI = /^kanji_bank_(\d+)\.json$/i;

/**
 * Dictionaries of Yomitan (and Yomichan), versions 1 to 3: `index.json` beside numbered banks of
 * terms or kanji, and pictures. Banks of frequencies and accents alone say nothing about words and
 * are refused.
 */
export const yomitanReader: FormatReader = {
  format: 'yomitan',
  recognise(head, { main, names }) {
    const text = new TextDecoder().decode(head);
    const isIndex = /^index\.json$/i.test(main.name) && /^\ufeff?\s*\{/.test(text);
    if (!isIndex || !/"title"\s*:/.test(text)) return 0;
    return names.some((name) => /_bank_\d+\.json$/i.test(name)) ? 1 : 0.6;
  },
  open({ files }) {
    const index = readYomitanIndex(files.main);
    const banks = banksOf(files);
    if (banks.length === 0) {
      const isOther = files.names.some((name) => /_meta_bank_\d+\.json$/i.test(name));
      throw isOther
        ? new BadFile('unsupported', 'term_meta_bank')
        : new BadFile('part-missing', 'term_bank_1.json');
    }
    return {
      name: index.title,
      source: index.source,
      licence: index.licence,
      headwordLanguage: index.sourceLanguage ?? 'ja',
      translationLanguage: index.targetLanguage,
      encoding: null,
      delimiter: null,
      columns: null,
      claimedCount: null,
      records: (onProgress) => readRecords(files, banks, index, onProgress),
      media: () => readMedia(files),
    };
  },
};

/** Terms before kanji, each in the order of their numbers. */
function banksOf({ names }: SourceFiles): readonly string[] {
  return [TERMS, KANJI].flatMap((pattern) =>
    names
      .filter((name) => pattern.test(name))
      .toSorted((a, b) => Number(pattern.exec(a)?.[1]) - Number(pattern.exec(b)?.[1])),
  );
}

function* readRecords(
  files: SourceFiles,
  banks: readonly string[],
  { version }: YomitanIndex,
  onProgress?: (share: number) => void,
): Generator<ReadItem> {
  const sources = banks.map((name) => files.sibling(name)).filter((source) => source !== null);
  const count = createOutputMeter(sources.reduce((sum, { size }) => sum + size, 0));
  let line = 0;
  for (const [done, source] of sources.entries()) {
    onProgress?.(done / sources.length);
    const read = TERMS.test(source.name) ? readTerm : readKanji;
    for (const { value } of readJsonElements(source)) {
      line += 1;
      const article = read(value, version);
      if (article === null) yield { kind: 'skipped', line, reason: 'not-understood' };
      else {
        count(article.text.length);
        yield articleItem({ line, ...article });
      }
    }
  }
}

function* readMedia(files: SourceFiles): Generator<MediaFile> {
  for (const path of files.names) {
    const name = mediaName(path);
    const file = name === null ? null : files.sibling(path);
    if (name !== null && file !== null) yield { name, bytes: file.read(0, file.size).slice() };
  }
}
