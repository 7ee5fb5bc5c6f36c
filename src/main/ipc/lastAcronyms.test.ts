import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestData, valueOf } from '../../library/userData/fixtures/TestData.ts';
import type { PaperText } from '../../shared/reading.ts';
import { createLastAcronyms } from './lastAcronyms.ts';

let data: TestData;
beforeEach(() => {
  data = new TestData();
});
afterEach(() => data.remove());

const paper = (title: string, text: string): PaperText => ({
  title,
  blocks: [{ kind: 'text', text }],
  pages: null,
  leftOut: { formulas: 0, hasReferences: false },
});
const SENTENCE = 'We use retrieval-augmented generation (RAG).';

it('tells what the paper of this run says, in the plural too', () => {
  const last = createLastAcronyms(data.userData);
  const acronyms = [{ acronym: 'RAG', meaning: 'red amber green', sentence: 'Red (RAG).' }];
  last.note({ paper: paper('Traffic', 'Red.'), acronyms });
  expect(last.explain('RAG')).toMatchObject({ meaning: 'red amber green', title: 'Traffic' });
  expect(last.explain(' RAGs ')?.meaning).toBe('red amber green');
  for (const other of ['rag', 'RA', 'RAGE', '', 'RAG is']) expect(last.explain(other)).toBeNull();
});

it('tells after a restart what the kept paper says that was opened last', () => {
  const first = valueOf(data.userData.keepPaper(paper('On RAG', SENTENCE)));
  data.time += 1_000;
  valueOf(data.userData.keepPaper(paper('Other', 'A red amber green (RAG) light.')));
  const last = createLastAcronyms(data.userData);
  expect(last.explain('RAG')).toMatchObject({ meaning: 'red amber green', title: 'Other' });
  data.time += 1_000;
  valueOf(data.userData.keepPaper(paper('On RAG', SENTENCE)));
  last.forget();
  const meaning = 'retrieval-augmented generation';
  expect(last.explain('RAG')).toEqual({
    acronym: 'RAG',
    meaning,
    sentence: SENTENCE,
    title: 'On RAG',
  });
  valueOf(data.userData.removePapers([first.id]));
  last.forget();
  expect(last.explain('RAG')?.title).toBe('Other');
});
