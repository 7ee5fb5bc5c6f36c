import { dirname, join } from 'node:path';
import { BadFile, type MediaFile } from '../../../core/formats/formatReader.ts';
import { NOTHING_SHIPPED } from '../../shipped/shippedLibrary.ts';
import { Lifeline } from '../take/lifeline.ts';
import { openSource } from '../open/openSource.ts';

/** What an import would get from a file on disk: what it was refused with, or all of it. */
export type PathContent =
  | { readonly kind: 'refused'; readonly fault: string }
  | {
      readonly kind: 'read';
      /** Each as JSON. */
      readonly records: readonly string[];
      readonly skipped: readonly string[];
      readonly media: readonly MediaFile[];
    };

/** Reads a file from disk as an import does, without a thread; for tests. */
export async function readPath(path: string): Promise<PathContent> {
  const lifeline = new Lifeline();
  const temporaryFolder = join(dirname(path), 'temporary');
  const { shared } = lifeline;
  const folders = { temporaryFolder, dataFolder: temporaryFolder, glossaryFolder: '' };
  const files = { path, ...folders, shipped: NOTHING_SHIPPED };
  try {
    const source = await openSource(
      { kind: 'preview', choices: {}, lifeline: shared, ...files },
      lifeline,
    );
    try {
      const items = [...source.opened.records()];
      return {
        kind: 'read',
        records: items.flatMap((item) => (item.kind === 'record' ? [JSON.stringify(item)] : [])),
        skipped: items.flatMap((item) => (item.kind === 'skipped' ? [item.reason] : [])),
        media: [...source.opened.media()],
      };
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof BadFile) return { kind: 'refused', fault: error.fault };
    throw error;
  }
}
