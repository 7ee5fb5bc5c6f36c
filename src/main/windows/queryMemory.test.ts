import { expect, test } from 'vitest';
import { createQueryMemory } from './queryMemory.ts';

test('a query is lost with its page and given once, to its own window', () => {
  const queries = createQueryMemory();
  queries.note('main', 'bias');
  queries.note('popup', 'variance');
  expect([queries.last('main'), queries.last('popup')]).toEqual(['bias', 'variance']);
  expect(queries.takeLost('main')).toBe('');
  queries.lose('main');
  queries.note('main', 'drift');
  expect(queries.takeLost('popup')).toBe('');
  expect([queries.takeLost('main'), queries.takeLost('main')]).toEqual(['bias', '']);
});
