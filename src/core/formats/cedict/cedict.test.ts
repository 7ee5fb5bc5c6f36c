import { describe, expect, it } from 'vitest';
import { cedictReader, cedictWord } from './cedict.ts';
import { memoryFiles, memorySource, readWhole, utf8 } from '../testing/readWhole.ts';

describe('a word of CC-CEDICT', () => {
  it('has each meaning as a sense, its labels apart, its renderings parted by semicolons', () => {
    const { details } = cedictWord('乾', '干', 'gan1', [
      'dry',
      'empty; hollow',
      '(dialect) rude; blunt',
      '(of a (river) bed) dry; empty',
    ]);
    expect(details.senses).toEqual([
      { partOfSpeech: '', labels: [], glosses: ['dry'] },
      { partOfSpeech: '', labels: [], glosses: ['empty', 'hollow'] },
      { partOfSpeech: '', labels: ['dialect'], glosses: ['rude', 'blunt'] },
      { partOfSpeech: '', labels: [], glosses: ['(of a (river) bed) dry', 'empty'] },
    ]);
  });

  it('keeps measure words and references as such, in Simplified', () => {
    const { details, variant } = cedictWord('乹', '干', 'gan1', [
      'old variant of 乾|干[gan1]',
      'see also 乾燥|干燥[gan1 zao4]',
      'CL:個|个[ge4],條|条[tiao2]',
    ]);
    expect(variant).toBe('乹');
    expect(details.classifiers).toEqual(['个', '条']);
    expect(details.references).toEqual(['干燥']);
    expect(details.senses[0]?.glosses).toEqual(['old variant of 干[gān]']);
  });

  it('has no reading where the file says xx5', () => {
    expect(cedictWord('〇', '〇', 'xx5', ['zero']).reading).toBe('');
  });

  it('has no variant where both scripts are one', () => {
    expect(cedictWord('上', '上', 'shang4', ['up']).variant).toBe('');
  });
});

it('reads the second version of CC-CEDICT: readings in double brackets, inside meanings too', () => {
  const text =
    '# CC-CEDICT\n#! version=2\n電腦 电脑 [[dian4nao3]] /computer/CL:臺|台[[tai2]]/\n後 后 [[hou4]] /after (as in 以後|以后[[yi3hou4]])/\n';
  const reading = readWhole(cedictReader, memoryFiles(memorySource('c.u8', utf8(text))));
  if (reading.kind === 'refused') throw new Error(reading.fault);
  expect(reading.records).toMatchObject([
    {
      headwords: ['电脑'],
      content: { reading: 'diàn nǎo', variant: '電腦', details: { classifiers: ['台'] } },
    },
    {
      headwords: ['后'],
      content: { details: { senses: [{ glosses: ['after (as in 以后[yǐ hòu])'] }] } },
    },
  ]);
});
