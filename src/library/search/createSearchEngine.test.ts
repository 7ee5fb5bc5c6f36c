import { describe, expect, it } from 'vitest';
import { type Glossary, parseGlossary } from '../../core/formats/markdown/glossaryFile.ts';
import { createGlossaryIndex } from '../../core/search/glossaryIndex.ts';
import type { SearchSource } from '../../core/search/source.ts';
import type { DictionaryId, EntryId } from '../../shared/entry.ts';
import { createEngineOver, createSearchEngine } from './createSearchEngine.ts';

function makeGlossary(id: string, headwords: readonly string[]): Glossary {
  const parsed = parseGlossary(
    `---\nname: ${id}\nheadword-language: en\ntranslation-language: zh-Hans\n---\n` +
      `| Term | Meaning |\n|-|-|\n${headwords.map((word) => `| ${word} | 词 |\n`).join('')}`,
    id as DictionaryId,
    true,
  );
  if (parsed.kind === 'broken') throw new Error(`test: ${parsed.detail}`);
  return parsed.glossary;
}

const FIRST = makeGlossary('first', ['model collapse', 'data scarcity', 'model performance']);
const SECOND = makeGlossary('second', ['data', 'law of large numbers']);

describe('the engine', () => {
  const engine = createSearchEngine([FIRST, SECOND]);

  it('shows an entry with its dictionary and what is related to it', () => {
    const view = engine.getEntry('first:model collapse' as EntryId);
    expect(view?.dictionary.name).toBe('first');
    expect(view?.related.map(({ headword }) => headword)).toEqual(['model performance']);
    expect(engine.getEntry('second:data' as EntryId)?.entry.headword).toBe('data');
    expect(engine.getEntry('third:data' as EntryId)).toBeNull();
    expect(engine.listDictionaries().map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('does not relate entries by their small words', () => {
    const glossary = makeGlossary('x', ['law of motion', 'state of war', 'laws of thought']);
    const view = createSearchEngine([glossary]).getEntry('x:law of motion' as EntryId);
    expect(view?.related.map(({ headword }) => headword)).toEqual(['laws of thought']);
  });

  it('has one entry for each day, and comes by all of them', () => {
    const seen = new Set<string>();
    for (let day = 1; day <= 200; day += 1) {
      const view = engine.getEntryOfTheDay(`2026-day-${day}`);
      seen.add(view?.entry.headword ?? '');
      expect(engine.getEntryOfTheDay(`2026-day-${day}`)).toEqual(view);
    }
    expect([...seen].toSorted()).toEqual([
      'data',
      'data scarcity',
      'law of large numbers',
      'model collapse',
      'model performance',
    ]);
    expect(createSearchEngine([]).getEntryOfTheDay('2026-11-22')).toBeNull();
  });

  it('draws the entry of a day from the glossaries of the app, or else from the reader’s own', () => {
    const own: Glossary = { ...SECOND, info: { ...SECOND.info, isShipped: false } };
    const dictionary: Glossary = { ...FIRST, info: { ...FIRST.info, kind: 'dictionary' } };
    const drawn = (...glossaries: readonly Glossary[]) => {
      const drawing = createSearchEngine(glossaries);
      const days = Array.from({ length: 50 }, (_, day) => drawing.getEntryOfTheDay(`day ${day}`));
      return [...new Set(days.map((view) => view?.dictionary.id))];
    };
    expect(drawn(dictionary, own, SECOND)).toEqual(['second']);
    expect(drawn(own, FIRST)).toEqual(['first']);
    expect(drawn(dictionary, own)).toEqual(['second']);
    expect(drawn(dictionary)).toEqual([undefined]);
  });

  it('says how long an answer took', () => {
    expect(engine.search('model', {}).tookMs).toBeGreaterThan(0);
  });
});

describe('the second answer to a question', () => {
  const index = createGlossaryIndex(FIRST.info, FIRST.entries);
  const counted = (): { readonly source: SearchSource; readonly asked: string[] } => {
    const asked: string[] = [];
    const source: SearchSource = {
      ...index,
      findNear: (question, limit, isFull) => {
        asked.push(question.text);
        return index.findNear(question, limit, isFull);
      },
    };
    return { source, asked };
  };

  it('does not look again for what the first has found', () => {
    const { source, asked } = counted();
    const twice = createEngineOver([source]);
    const names = twice.search('model', {});
    const texts = twice.searchTexts('model', {});
    expect(asked).toEqual(['model']);
    const shown = names.hits.map(({ entry }) => entry.id);
    expect(shown.length).toBeGreaterThan(0);
    expect(texts.hits.filter(({ entry }) => shown.includes(entry.id))).toEqual([]);
    const alone = createEngineOver([index]).searchTexts('model', {});
    expect(texts.hits).toEqual(alone.hits);
    expect(twice.search('model', {}).hits).toEqual(names.hits);
  });

  it('looks again where the question or what is wanted is another, or the first was given up', () => {
    const { source, asked } = counted();
    const engine = createEngineOver([source]);
    engine.search('model', {});
    engine.searchTexts('data', {});
    engine.search('model', { limit: 3 });
    expect(asked).toEqual(['model', 'data', 'model']);
    expect(engine.search('scarcity', {}, () => true).isCancelled).toBe(true);
    expect(engine.searchTexts('scarcity', {}).isCancelled).toBe(false);
    expect(engine.search('scarcity', {}).hits.map(({ entry }) => entry.headword)).toEqual([
      'data scarcity',
    ]);
    expect(engine.searchTexts('scarcity', {}, () => true).isCancelled).toBe(true);
  });
});

describe('an index that is slow', () => {
  const SLOW_MS = 30;

  function slowSource(glossary: Glossary, asked: string[]): SearchSource {
    const source = createGlossaryIndex(glossary.info, glossary.entries);
    return {
      ...source,
      findExact: (question, limit) => {
        asked.push(`${source.info.name}: ${question.text}`);
        const end = performance.now() + SLOW_MS;
        while (performance.now() < end);
        return source.findExact(question, limit);
      },
    };
  }

  it('is left as soon as a newer question has come', () => {
    const asked: string[] = [];
    const engine = createEngineOver([slowSource(FIRST, asked), slowSource(SECOND, asked)]);
    // The newer question comes while the first dictionary is being searched.
    const answer = engine.search('data', {}, () => asked.length > 0);
    expect(asked).toEqual(['first: data']);
    expect(answer).toMatchObject({ isCancelled: true, hits: [] });
    expect(engine.search('data', {}).hits[0]?.entry.headword).toBe('data');
  });
});
