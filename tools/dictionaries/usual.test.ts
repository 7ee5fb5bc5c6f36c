import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { simplifyCharacter } from '../../src/text/simplify.ts';
import type { WordDetails } from '../../src/shared/word.ts';
import { readUsual, USUAL_FILES, usualOf, withUsual } from './usual.ts';

const folder = mkdtempSync(join(tmpdir(), 'usual-'));
const read = (text: string) => {
  const file = join(folder, 'list.tsv');
  writeFileSync(file, text);
  return readUsual(file);
};

const details = (...glosses: readonly (readonly string[])[]): WordDetails => ({
  senses: glosses.map((each) => ({ partOfSpeech: 'n.', labels: [], glosses: each })),
  definitions: [],
  forms: [],
  levels: [],
  classifiers: [],
  references: [],
});

const shown = ({ senses, usual = [] }: WordDetails): readonly string[] => {
  const all = senses.flatMap(({ glosses }) => glosses);
  return usual.map((place) => all[place] ?? '?');
};

describe('a list of usual renderings', () => {
  it('has a word a line, with its reading where there are several', () => {
    const list = read('# comment\nwith\t\t和…一起；带有\n说\tshuō\tto say; to speak\n');
    expect(list.get('with')).toEqual({ reading: '', renderings: ['和…一起', '带有'] });
    expect(list.get('说')).toEqual({ reading: 'shuō', renderings: ['to say', 'to speak'] });
  });

  it('is refused with the number of the line that is wrong', () => {
    expect(() => read('with\t和…一起\n')).toThrow('line 1 is no word');
    expect(() => read('with\t\t和；；用\n')).toThrow('line 1 is no word');
    expect(() => read('a\t\t一\n\na\t\t个\n')).toThrow('line 3 has a a second time');
  });
});

describe('the renderings that an editor wants', () => {
  const entry = details(['由于', '以'], ['用']);

  it('come before those of the score, each once', () => {
    const usual = { reading: '', renderings: ['用', '以'] };
    expect(shown(withUsual(entry, [0, 1, 2], usual))).toEqual(['用', '以', '由于']);
  });

  it('become a sense at the end where the entry lacks them; its other places stay', () => {
    const ordered = withUsual(entry, [0, 1], { reading: '', renderings: ['和…一起', '用'] });
    expect(shown(ordered)).toEqual(['和…一起', '用', '由于', '以']);
    expect(ordered.senses.map(({ glosses }) => glosses)).toEqual([
      ['由于', '以'],
      ['用'],
      ['和…一起'],
    ]);
  });

  it('are those of the other spelling where the entry has the first of them', () => {
    const list = read('color\t\t颜色；彩色\ntire\t\t轮胎\n');
    expect(usualOf('colour', details(['面色', '颜色']), list)).toBe(list.get('color'));
    expect(usualOf('colour', details(['旗帜']), list)).toBeUndefined();
    expect(usualOf('color', details([]), list)).toBe(list.get('color'));
  });

  it('are those of the score where there are none', () => {
    expect(withUsual(entry, [2, 0], undefined)).toEqual({ ...entry, usual: [2, 0] });
  });
});

describe('the lists that ship', () => {
  it('render English in Simplified Chinese, without brackets', () => {
    const wrong = [...readUsual(USUAL_FILES.english)].filter(([word, { reading, renderings }]) => {
      const isPlain = renderings.every(
        (each) => /\p{Script=Han}/u.test(each) && !/[()（）[\]]/.test(each),
      );
      return reading !== '' || !/^[a-z][a-z-]*$/.test(word) || !isPlain;
    });
    expect(wrong).toEqual([]);
    const text = readFileSync(USUAL_FILES.english, 'utf8');
    expect(Array.from(text, simplifyCharacter).join('')).toBe(text);
  });

  it('render Chinese in English, with the reading of the entry', () => {
    const wrong = [...readUsual(USUAL_FILES.chinese)].filter(
      ([word, { reading, renderings }]) =>
        !/\p{Script=Han}/u.test(word) ||
        reading === '' ||
        !renderings.every((each) => /[a-z]/i.test(each)),
    );
    expect(wrong).toEqual([]);
  });
});
