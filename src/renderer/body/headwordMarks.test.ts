import { describe, expect, it } from 'vitest';
import { headwordMarks } from './headwordMarks.ts';

const marked = (headword: string, example: string): string[] =>
  headwordMarks(headword, example).map(({ start, end }) => example.slice(start, end));

describe('headwordMarks', () => {
  it.each([
    ['model collapse', 'Recursive self-training risks model collapse.', ['model collapse']],
    ['instruction dataset', 'SFT relies on instruction datasets.', ['instruction datasets']],
    ['scaling laws', 'A scaling law guides resources.', ['scaling law']],
    ['data quality control', 'Quality control includes filtering.', ['Quality control']],
    ['model performance', 'Performance degrades with repeated data.', ['Performance']],
    ['large language models (LLMs)', 'LLMs serve as data generators.', ['LLMs']],
    ['retrieval-augmented generation (RAG)', 'RAG grounds outputs.', ['RAG']],
    ['self-instruct method', 'Self-Instruct bootstraps data.', ['Self-Instruct']],
    ['human-in-the-loop', 'Human-in-the-loop validation helps.', ['Human-in-the-loop']],
    ['fine-tuned', 'Fine-tune it, then tune it.', ['Fine-tune']],
    ['curriculum', 'Curricula differ; one curriculum stays.', ['curriculum']],
    ['gradient similarity', 'Used to select relevant tasks.', []],
    ['the end', 'In the beginning.', []],
    ['', 'Nothing to find.', []],
    ['model', '', []],
    ['模型', '这个 模型 很大。', ['模型']],
  ])('%j in %j is %j', (headword, example, wanted) => {
    expect(marked(headword, example)).toEqual(wanted);
  });

  it('marks single words only where no two stand together', () => {
    const example = 'Data is checked, then the data quality control ends.';
    expect(marked('data quality control', example)).toEqual(['data quality control']);
  });
});
