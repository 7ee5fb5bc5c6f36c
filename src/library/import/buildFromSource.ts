import { buildDictionary } from '../dictionaries/buildDictionary.ts';
import type { DictionaryTask, ReadingReport } from './importMessages.ts';
import type { Lifeline } from './lifeline.ts';
import type { SourceToImport } from './openSource.ts';
import type { createProgressMeter } from './progressMeter.ts';
import { ReadingTally } from './readingTally.ts';
import { recordsOf } from './recordsOf.ts';

/** Makes the dictionary file, with headwords and without texts, in the folder of the import. */
export function buildFromSource(
  source: SourceToImport,
  task: DictionaryTask,
  lifeline: Lifeline,
  progress: ReturnType<typeof createProgressMeter>,
): { readonly file: string; readonly entryCount: number } & ReadingReport {
  const tally = new ReadingTally();
  const { id, name, headwordLanguage, translationLanguage, addedAt } = task.about;
  const total = Math.max(task.entryCount, 1);
  const { file, entryCount } = buildDictionary({
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
    items: recordsOf(source, tally, lifeline),
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
  return { file, entryCount, ...tally.report() };
}
