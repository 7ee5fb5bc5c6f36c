import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../../core/formats/recogniseFormat.ts';
import { newGarbledCount, repairRecord } from '../../../core/formats/text/repairRecord.ts';
import { memoryFiles, memorySource, readWhole } from '../../../core/formats/testing/readWhole.ts';
import { TEXT_READERS } from '../../../core/formats/formatReaders.ts';
import { realDictionary } from '../testing/readPath.ts';

const EDICT = realDictionary('edict', 'usr/share/edict/edict');
const COMPUTING = realDictionary('edict', 'usr/share/edict/compdic');

function readAll(path: string) {
  const bytes = readFileSync(path);
  const files = memoryFiles(memorySource(basename(path), bytes));
  const reader = recogniseFormat(bytes.subarray(0, 65_536), files, TEXT_READERS);
  expect(reader?.format).toBe('edict');
  if (reader === null) throw new Error(`not recognised: ${path}`);
  const reading = readWhole(reader, files, { outputLimit: 200_000_000 });
  if (reading.kind === 'refused') throw new Error(`refused: ${reading.fault}`);
  const lineCount = bytes.filter((byte) => byte === 10).length;
  return { ...reading, lineCount };
}

describe('real dictionaries in text (package edict)', () => {
  it.skipIf(EDICT === null)(
    'EDICT: each line but the first is an entry, one has no meaning',
    () => {
      const { opened, records, skipped, lineCount } = readAll(EDICT ?? '');
      expect(opened).toMatchObject({
        encoding: { label: 'euc-jp', isGuessed: true },
        headwordLanguage: 'ja',
        translationLanguage: 'en',
      });
      expect(skipped).toEqual([{ kind: 'skipped', line: 567, reason: 'no-content' }]);
      expect(records).toHaveLength(lineCount - 2);
      const dictionary = records.find(({ headwords }) => headwords[0] === '辞書');
      expect(dictionary?.headwords).toContain('じしょ');
      expect(dictionary?.content).toMatchObject({
        reading: 'じしょ',
        text: expect.stringContaining('dictionary'),
      });
      const garbled = newGarbledCount();
      for (const record of records) repairRecord(record, garbled);
      expect(garbled).toEqual({ repaired: 0, lost: 0, samples: [] });
    },
    60_000,
  );

  it.skipIf(COMPUTING === null)('compdic: each line is an entry', () => {
    const { records, skipped, lineCount } = readAll(COMPUTING ?? '');
    expect(skipped).toEqual([]);
    expect(records).toHaveLength(lineCount);
  });

  it('says when it could not read them', () => {
    if (EDICT === null) console.warn('The package edict is not in .cache/dictionaries; not read.');
    expect(EDICT === null).toBe(COMPUTING === null);
  });
});
