import { contentText } from '../../../core/formats/wordFields.ts';
import type { FormatReader } from '../../../core/formats/formatReader.ts';
import { memoryFiles, memorySource, readWhole } from '../../../core/formats/testing/readWhole.ts';
import { codecs } from '../open/codecs.ts';

/** A set of files in memory, by name; the first one is the main one. */
export type MemorySet = Readonly<Record<string, Uint8Array>>;

/** Reads a set to its end with Node's codecs; for tests. */
export function readSet(reader: FormatReader, set: MemorySet): ReturnType<typeof readWhole> {
  return readWhole(reader, filesOf(set), { codecs });
}

/** The set as readers see it. */
export function filesOf(set: MemorySet): ReturnType<typeof memoryFiles> {
  const [main, ...others] = Object.entries(set).map(([name, bytes]) =>
    memorySource(name, new Uint8Array(bytes)),
  );
  if (main === undefined) throw new Error('filesOf: no files');
  return memoryFiles(main, ...others);
}

/**
 * What came of reading a set, in one word: the fault it was refused with, or else the reasons of
 * all lines that were skipped, or `read`.
 */
export function outcomeOf(reader: FormatReader, set: MemorySet): string {
  const whole = readSet(reader, set);
  if (whole.kind === 'refused') return whole.fault;
  const reasons = new Set(whole.skipped.map(({ reason }) => reason));
  return [...reasons].toSorted().join(' ') || 'read';
}

/** Headwords with the text of their articles. */
export function textsOf(
  reader: FormatReader,
  set: MemorySet,
): readonly (readonly [headwords: string, text: string])[] {
  const whole = readSet(reader, set);
  if (whole.kind === 'refused') throw new Error(`refused: ${whole.fault} ${whole.detail}`);
  return whole.records.map(({ headwords, content }) => [
    headwords.join(' | '),
    contentText(content),
  ]);
}
