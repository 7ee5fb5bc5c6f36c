import { expect, it } from 'vitest';
import type { DictionaryId, EntryId } from '../../../shared/entry.ts';
import type { Hit, Reason } from '../../../shared/hit.ts';
import { sampleEntry, sampleHit } from '../../testing/sampleEntries.ts';
import { listRows } from './HitList.tsx';

const EXACT: Reason = { kind: 'exact', field: 'headword' };
const MEANT: Reason = { kind: 'exact', field: 'translation' };
const BEGUN: Reason = { kind: 'prefix', field: 'headword' };
const TYPO: Reason = { kind: 'typo', typed: 'x' };
const TEXT: Reason = { kind: 'text', field: 'example' };

const hits = (...reasons: Reason[]): Hit[] =>
  reasons.map((reason, index) =>
    sampleHit(sampleEntry(`word ${index}`, ''), { tier: reason.kind, reason }),
  );
const shape = (...reasons: Reason[]): string[] =>
  listRows(hits(...reasons)).map((row) => (row.kind === 'title' ? row.title : `${row.index}`));

it('puts a title above each group, and none above the word itself', () => {
  expect(shape(EXACT, BEGUN, TYPO, TYPO, TEXT)).toEqual([
    '0',
    'startsWith',
    '1',
    'didYouMean',
    '2',
    '3',
    'inTexts',
    '4',
  ]);
  expect(shape(EXACT, MEANT)).toEqual(['0', 'sameMeaning', '1']);
});

it('puts none above translations that are the first of all', () => {
  expect(shape(MEANT, MEANT, BEGUN)).toEqual(['0', '1', 'startsWith', '2']);
});

it('has no rows without hits', () => {
  expect(shape()).toEqual([]);
});

it('names the dictionary only where two rows read the same', () => {
  const bias = sampleEntry('bias', '偏差');
  const twin = { ...bias, id: 'b:bias' as EntryId, dictionaryId: 'b' as DictionaryId };
  const other = { ...bias, id: 'c:bias' as EntryId, translation: '偏见' };
  const rows = listRows([bias, twin, other].map((entry) => sampleHit(entry)));
  expect(rows.map((row) => row.kind === 'hit' && row.isNamed)).toEqual([true, true, false]);
});
