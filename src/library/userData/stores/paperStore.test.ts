import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mentionsIn } from '../../../core/reading/mentionsIn.ts';
import { done, failed } from '../../../shared/outcome.ts';
import type { PaperId, PaperText } from '../../../shared/reading.ts';
import { DEFAULT_REVIEW } from '../../../shared/review.ts';
import { TestData, valueOf } from '../fixtures/TestData.ts';

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

const paper = (title: string, ...texts: readonly string[]): PaperText => ({
  title,
  blocks: texts.map((text) => ({ kind: 'text', text })),
  pages: 3,
  leftOut: { formulas: 2, hasReferences: true },
});

describe('papers', () => {
  it('are kept with their text and place, the one opened last first', () => {
    const first = valueOf(data.userData.keepPaper(paper('First', 'Models collapse.')));
    data.time += 1_000;
    valueOf(data.userData.keepPaper(paper('Second', 'They train.')));
    expect(data.userData.keepPlace(first.id, 0.4)).toEqual(done(null));
    data.restart();
    const titles = () => valueOf(data.userData.listPapers()).map(({ title }) => title);
    expect(titles()).toEqual(['Second', 'First']);
    expect(valueOf(data.userData.getPaper(first.id))).toEqual({
      ...first,
      place: 0.4,
      // How it was read is not kept.
      paper: {
        ...paper('First', 'Models collapse.'),
        leftOut: { formulas: 0, hasReferences: false },
      },
    });
    data.time += 1_000;
    const again = valueOf(data.userData.keepPaper(paper('First', 'Models collapse.')));
    expect(again).toEqual({ ...first, place: 0.4, openedAt: data.time });
    expect(titles()).toEqual(['First', 'Second']);
  });

  it('are removed one by one, and one that is not kept is told', () => {
    const { id } = valueOf(data.userData.keepPaper(paper('First', 'Models collapse.')));
    expect(data.userData.removePapers([id, 'other' as PaperId])).toEqual(done(null));
    expect(data.userData.listPapers()).toEqual(done([]));
    expect(data.userData.getPaper(id)).toEqual(failed('not-found'));
  });

  it('are not kept when they are too large', () => {
    const large = paper('Large', 'a'.repeat(21 * 1024 * 1024));
    expect(data.userData.keepPaper(large)).toEqual(failed('invalid'));
  });

  it('come back with a backup', async () => {
    const { id } = valueOf(data.userData.keepPaper(paper('First', 'Models collapse.')));
    data.userData.markKnown(['collapse'], true);
    const { name } = valueOf(await data.backups.make('wish'));
    data.userData.removePapers([id]);
    data.userData.markKnown(['collapse'], false);
    valueOf(await data.backups.restore(name));
    expect(valueOf(data.userData.getPaper(id)).title).toBe('First');
    expect(data.userData.listKnown()).toEqual(done(['collapse']));
  });

  it('leave no byte behind when they are cleared', async () => {
    data.keep('bias');
    valueOf(data.userData.keepPaper(paper('Canary', 'canary '.repeat(5_000))));
    data.userData.markKnown(['canary'], true);
    valueOf(await data.backups.make('wish'));
    const traces = () =>
      readdirSync(data.folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .filter((each) => readFileSync(join(each.parentPath, each.name)).includes('canary'))
        .map((each) => each.name);
    expect(traces().length).toBeGreaterThan(1);
    valueOf(await data.backups.clearPapers());
    expect(traces()).toEqual([]);
    expect(data.userData.listPapers()).toEqual(done([]));
    expect(data.headwords()).toEqual(['bias']);
  });

  it('are taken into another file, and those that are there stay', () => {
    const kept = valueOf(data.userData.keepPaper(paper('First', 'Models collapse.')));
    data.userData.keepPlace(kept.id, 0.7);
    const papers = valueOf(data.userData.exportPapers());
    const atStart = papers.map((each) => ({ ...each, place: 0 }));
    const other = new TestData();
    try {
      expect(other.userData.takePapers(papers)).toEqual(done(null));
      expect(other.userData.takePapers(atStart)).toEqual(done(null));
      expect(other.userData.listPapers()).toEqual(done([{ ...kept, place: 0.7 }]));
    } finally {
      other.remove();
    }
  });
});

describe('words that are known', () => {
  it('are those marked so, and favorites that were learned', () => {
    const { userData } = data;
    userData.markKnown(['collapse', 'collapse', 'drift'], true);
    userData.markKnown(['drift'], false);
    data.keep('bias');
    expect(userData.listKnown()).toEqual(done(['collapse']));
    const options = { ...DEFAULT_REVIEW, kinds: ['forward'] as const };
    for (let grade = 0; grade < 4; grade += 1) {
      const { card } = valueOf(data.userData.getReview(null, options));
      if (card === null) break;
      data.userData.gradeCard(card.id, 4, options);
      data.time += 86_400_000;
    }
    expect(userData.listKnown()).toEqual(done(['bias', 'collapse']));
  });
});

describe('sentences', () => {
  it('with a word are found in all papers, in any inflection', () => {
    const first = valueOf(
      data.userData.keepPaper(paper('First', 'A model collapses. It trains.', 'Models collapse!')),
    );
    data.time += 1_000;
    const second = valueOf(data.userData.keepPaper(paper('Second', 'The collapse of all.')));
    const find = (text: string, limit = 9) => valueOf(data.userData.findInPapers(text, limit));
    expect(find('collapse')).toEqual({
      count: 3,
      paperCount: 2,
      partners: [],
      sentences: [
        { paperId: second.id, title: 'Second', sentence: 'The collapse of all.' },
        { paperId: first.id, title: 'First', sentence: 'A model collapses.' },
        { paperId: first.id, title: 'First', sentence: 'Models collapse!' },
      ],
    });
    expect(find('model collapse (MC)')).toMatchObject({ count: 2, paperCount: 1 });
    expect(find('collapse', 1).sentences).toHaveLength(1);
    for (const none of ['', ' ', 'c', 'drift', '…', '%', "'"]) {
      expect(find(none)).toEqual({ count: 0, paperCount: 0, sentences: [], partners: [] });
    }
  });

  it('with irregular forms of a word are found from any of them', () => {
    const texts = ['We ran it.', 'It runs.', 'A runner, not one.', 'The indices of matrices.'];
    valueOf(data.userData.keepPaper(paper('First', ...texts)));
    const find = (text: string) =>
      valueOf(data.userData.findInPapers(text, 9)).sentences.map(({ sentence }) => sentence);
    expect(find('run')).toEqual(['We ran it.', 'It runs.']);
    expect(find('ran')).toEqual(['We ran it.', 'It runs.']);
    expect(find('index')).toEqual(['The indices of matrices.']);
    expect(find('matrix')).toEqual(['The indices of matrices.']);
  });

  it('of Chinese are found by their characters', () => {
    const { stems, find } = mentionsIn('模型');
    expect(stems).toEqual(['模型']);
    expect(find([{ kind: 'text', text: '我们训练模型。模型会崩溃。数据。' }])).toEqual({
      count: 2,
      sentences: ['我们训练模型。', '模型会崩溃。'],
      neighbours: [],
    });
  });
});
