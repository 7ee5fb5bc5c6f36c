import { expect, it } from 'vitest';
import type { Sense } from '../../shared/word.ts';
import { senseGroups } from './senseGroups.ts';

const sense = (partOfSpeech: string, glosses: string, ...labels: string[]): Sense => ({
  partOfSpeech,
  labels,
  glosses: glosses.split(' '),
});
const COLLAPSE = [
  sense('n.', '崩溃 倒塌'),
  sense('', '虚脱', '医'),
  sense('vt.', '使倒塌 折叠'),
  sense('', '折叠', '计'),
  sense('vt.', '折叠 使瓦解'),
];
const shape = (...given: Parameters<typeof senseGroups>) =>
  senseGroups(...given).map(
    ({ partOfSpeech, labels, glosses }) => `${partOfSpeech}${labels.join()} ${glosses.join(' ')}`,
  );

it('puts what has one part of speech in one line, and fields after what has none', () => {
  expect(shape(COLLAPSE, [])).toEqual([
    'n. 崩溃 倒塌',
    'vt. 使倒塌 折叠 使瓦解',
    '医 虚脱',
    '计 折叠',
  ]);
});

it('puts the reader’s fields first', () => {
  expect(shape(COLLAPSE, ['computing'])[0]).toBe('计 折叠');
  expect(shape(COLLAPSE, ['law', 'medicine'])[0]).toBe('医 虚脱');
});
