// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { assignRole, swapRoles } from './Columns.tsx';

describe('the roles of columns', () => {
  it('have one headword: the column that was it takes over the other role', () => {
    expect(assignRole(['headword', 'translation', null], 1, 'headword')).toEqual([
      'translation',
      'headword',
      null,
    ]);
  });

  it('may have any other role more than once', () => {
    expect(assignRole(['headword', 'example', null], 2, 'example')).toEqual([
      'headword',
      'example',
      'example',
    ]);
  });

  it('may leave a column out, that of the headwords too', () => {
    expect(assignRole(['headword', 'translation'], 0, null)).toEqual([null, 'translation']);
  });

  it('are turned around', () => {
    expect(swapRoles(['headword', 'translation', 'note', null])).toEqual([
      'translation',
      'headword',
      'note',
      null,
    ]);
  });
});
