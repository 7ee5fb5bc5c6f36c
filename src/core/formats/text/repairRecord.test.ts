import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownReader } from '../markdown/markdownFile.ts';
import type { DictionaryRecord } from '../formatReader.ts';
import { newGarbledCount, repairRecord } from './repairRecord.ts';
import { memoryFiles, memorySource, readWhole, utf8 } from '../testing/readWhole.ts';
import { contentText } from '../wordFields.ts';

function recordsOf(bytes: Uint8Array): readonly DictionaryRecord[] {
  const reading = readWhole(markdownReader, memoryFiles(memorySource('a', bytes)));
  if (reading.kind === 'refused') throw new Error(`refused: ${reading.fault}`);
  return reading.records;
}

function translationOf({ content }: DictionaryRecord): string {
  return contentText(content);
}

function garble(text: string): string {
  return new TextDecoder('windows-1252').decode(utf8(text));
}

describe('repairRecord', () => {
  it('restores the damaged seed where no byte was lost, and counts the other cells as lost', () => {
    const damaged = recordsOf(
      readFileSync(join(import.meta.dirname, '../fixtures/phrases-damaged.txt')),
    );
    const shipped = join(import.meta.dirname, '../../../../resources/glossaries/phrases.md');
    const whole = new Map(
      recordsOf(readFileSync(shipped)).map((record) => [
        record.headwords[0],
        translationOf(record),
      ]),
    );
    const count = newGarbledCount();
    const repaired = damaged.map((record) => repairRecord(record, count));
    const restored = repaired.filter(
      (record, i) => translationOf(record) !== translationOf(damaged[i]!),
    );
    expect(repaired).toHaveLength(67);
    expect(restored).toHaveLength(15);
    for (const record of restored) {
      expect(translationOf(record)).toBe(whole.get(record.headwords[0]));
    }
    expect(count).toMatchObject({ repaired: 16, lost: 52 });
    expect(count.samples).toHaveLength(20);
    expect(count.samples[0]).toEqual({ line: 5, text: 'æ•°æ®ç®¡ç†' });
    // 15 and 52 translations make 67; one example was garbled too, without loss.
    expect(repaired.every((record, i) => record.headwords[0] === damaged[i]?.headwords[0])).toBe(
      true,
    );
  });

  it('restores every cell of a table that was garbled as a whole, no-break spaces too', () => {
    const text = '| Term | Meaning | Example |\n|-|-|-|\n| voilà | 模型 à | Größe<br>là à |\n';
    const count = newGarbledCount();
    const [record] = recordsOf(utf8(garble(text))).map((garbled) => repairRecord(garbled, count));
    expect(record).toMatchObject({
      headwords: ['voilà'],
      content: { translation: '模型 à', examples: ['Größe', 'là à'] },
    });
    expect(count).toMatchObject({ repaired: 4, lost: 0 });
  });

  it('restores an article and all of its pieces, and counts it once', () => {
    const count = newGarbledCount();
    const record = repairRecord(
      {
        headwords: ['plain'],
        line: 7,
        content: {
          kind: 'article',
          text: garble('模型 崩溃'),
          reading: garble('mó xíng'),
          tags: [garble('数据')],
          body: {
            kind: 'tree',
            nodes: [{ kind: 'link', target: garble('模型'), children: [garble('模型'), ' plain'] }],
          },
        },
      },
      count,
    );
    expect(record.content).toEqual({
      kind: 'article',
      text: '模型 崩溃',
      reading: 'mó xíng',
      tags: ['数据'],
      body: {
        kind: 'tree',
        nodes: [{ kind: 'link', target: '模型', children: ['模型', ' plain'] }],
      },
    });
    expect(count).toEqual({ repaired: 1, lost: 0, samples: [] });
  });
});
