import { describe, expect, it } from 'vitest';
import { parsePinyin } from '../../../text/matchPinyin.ts';
import { initialsOfPattern } from './initialsOfPattern.ts';

describe('the initials that typed pinyin may stand for', () => {
  it.each([
    ['moxingbengkui', 'mxbk'],
    ['moxing bk', 'mxbk'],
    ['mxbk', 'mxbk'],
    ['zhsh', 'zs'],
    ['xian', 'xa'],
    ['nǚ ér', 'ne'],
    ['模xing', 'mx'],
  ])('of %s are among others %s', (typed, initials) => {
    const pattern = parsePinyin(typed);
    expect(pattern && initialsOfPattern(pattern)).toContain(initials);
  });

  it('are not many, however long the query is', () => {
    const pattern = parsePinyin('a'.repeat(48));
    expect(pattern && initialsOfPattern(pattern).length).toBeLessThanOrEqual(12);
  });
});
