import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../core/kept/fixtures/readBytes.ts';
import { writeRecords } from '../../core/kept/writeRecords.ts';
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
