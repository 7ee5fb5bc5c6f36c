import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../core/favorites/fixtures/favoriteRecord.ts';
import { writeRecords, writeRecordsInParts } from '../../core/favorites/writeRecords.ts';
import { KEPT_FORMATS } from '../../shared/transfer.ts';
import { anyRecords } from './fixtures/anyRecords.ts';

describe.each(['csv', 'tsv', 'markdown', 'json'] as const)('%s', (format) => {
  it('gives back what was written, whatever it was', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        fc.pre(records.length > 0);
        const file = readBytes(Buffer.from(writeRecords(records, format)));
        expect(file).toEqual({ format, records, skipped: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(KEPT_FORMATS.filter((format) => format !== 'apkg'))('%s in parts', (format) => {
  it('is what it is in one piece, wherever it is parted', () => {
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 1, max: 4 }), (records, size) => {
        const batches = records.flatMap((_each, index) =>
          index % size === 0 ? [records.slice(index, index + size), []] : [],
        );
        const parts = [...writeRecordsInParts(batches, format)];
        expect(parts.join('')).toBe(writeRecords(records, format));
      }),
    );
  });
});
