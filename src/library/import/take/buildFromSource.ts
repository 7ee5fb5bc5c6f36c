import type { ReadItem } from '../../../core/formats/formatReader.ts';
import { buildDictionary } from '../../dictionaries/build/buildDictionary.ts';
import { buildWordDictionary } from '../../dictionaries/words/buildWordDictionary.ts';
import type { createProgressMeter, DictionaryTask, ReadingReport } from './importMessages.ts';
import type { Lifeline } from '../../thread/lifeline.ts';
import type { SourceToImport } from '../open/openSource.ts';
import { ReadingTally, recordsOf } from './recordsOf.ts';

/**
 * Makes the dictionary file in the folder of the import: rows of tables and words in the layout for
 * short entries, with their texts; articles without.
 */
export function buildFromSource(
  source: SourceToImport,
  task: DictionaryTask,
  lifeline: Lifeline,
  progress: ReturnType<typeof createProgressMeter>,
): {
  readonly file: string;
  readonly entryCount: number;
  /** Nothing is to be added to the file. */
  readonly hasTexts: boolean;
} & ReadingReport {
  const tally = new ReadingTally();
  const { id, name, headwordLanguage, translationLanguage, addedAt } = task.about;
  const total = Math.max(task.entryCount, 1);
  const { layout, items } = chooseLayout(recordsOf(source, tally, lifeline));
  const build = layout === 'words' ? buildWordDictionary : buildDictionary;
  const { file, entryCount } = build({
    folder: task.temporaryFolder,
    generation: 1,
    about: {
      id,
      name,
      headwordLanguage,
      translationLanguage,
      addedAt,
      source: source.opened.source,
      licence: source.opened.licence,
      format: source.format,
      fileName: source.fileName,
      fileHash: source.fileHash,
    },
    items,
    media: lifeline.watch(source.opened.media()),
    hooks: {
      onProgress: (count) => {
        lifeline.beat();
        progress('headwords', count, count / total);
      },
      isCancelled: lifeline.isCancelled,
      onSkipped: tally.skip,
    },
  });
  return { file, entryCount, hasTexts: layout === 'words', ...tally.report() };
}

/** A file of articles begins with one; tables and lists of words have none. */
function chooseLayout(records: Generator<ReadRecord>): {
  readonly layout: 'words' | 'articles';
  readonly items: Iterable<ReadRecord>;
} {
  const first = records.next();
  if (first.done === true) return { layout: 'words', items: [] };
  const layout = first.value.record.content.kind === 'article' ? 'articles' : 'words';
  return { layout, items: startingWith(first.value, records) };
}

type ReadRecord = Extract<ReadItem, { readonly kind: 'record' }>;

function* startingWith(first: ReadRecord, others: Iterable<ReadRecord>): Generator<ReadRecord> {
  yield first;
  yield* others;
}
