// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchAnswer } from '../../shared/hit.ts';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { COLLAPSE, sampleAnswer, sampleHit, SHIFT } from '../testing/sampleEntries.ts';
import { useLookup } from './useLookup.ts';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

/** An index whose answers come when the test says so, in any order. */
function slowIndex(): (query: string, answer: SearchAnswer) => Promise<void> {
  const waiting: { query: string; resolve: (answer: SearchAnswer) => void }[] = [];
  door.api.search.mockImplementation(
    (query) =>
      new Promise((resolve) => {
        waiting.push({ query, resolve });
      }),
  );
  return async (query, answer) => {
    const at = waiting.findIndex((each) => each.query === query);
    const [found] = waiting.splice(at, 1);
    await act(async () => found?.resolve(answer));
  };
}

const renderLookup = (query: string, options = {}) =>
  renderHook(({ asked }) => useLookup(asked, options), { initialProps: { asked: query } });
const settle = (): Promise<void> => act(async () => {});

beforeEach(() => {
  door.api = createFakeApi();
});

describe('useLookup', () => {
  it('asks nothing while the field is empty or blank', async () => {
    const { result } = renderLookup('  ');
    await settle();
    expect(door.api.search).not.toHaveBeenCalled();
    expect(result.current).toMatchObject({ answer: null, isSettled: true, isComplete: true });
  });

  it('drops an answer that comes after the next question', async () => {
    const answer = slowIndex();
    const { result, rerender } = renderLookup('mod');
    rerender({ asked: 'dist' });
    await answer('dist', sampleAnswer('dist', [sampleHit(SHIFT)]));
    await answer('mod', sampleAnswer('mod', [sampleHit(COLLAPSE)]));
    expect(result.current.answer?.query).toBe('dist');
    expect(result.current.hits.map(({ entry }) => entry.headword)).toEqual(['distribution shift']);
  });

  it('keeps the list before until the new one is there, and says that it is not settled', async () => {
    const answer = slowIndex();
    const { result, rerender } = renderLookup('mod');
    await answer('mod', sampleAnswer('mod', [sampleHit(COLLAPSE)]));
    rerender({ asked: 'mode' });
    expect(result.current).toMatchObject({ isSettled: false, isComplete: false });
    expect(result.current.hits).toHaveLength(1);
    await answer('mode', sampleAnswer('mode', []));
    expect(result.current).toMatchObject({ isSettled: true, hits: [] });
  });

  it('asks once more when its last question was cancelled from elsewhere', async () => {
    const answer = slowIndex();
    const { result } = renderLookup('mod');
    await answer('mod', sampleAnswer('mod', [], { isCancelled: true }));
    expect(result.current.answer).toBeNull();
    await answer('mod', sampleAnswer('mod', [sampleHit(COLLAPSE)]));
    expect(result.current.hits).toHaveLength(1);
  });

  it('ignores a cancelled answer to an old question without asking it again', async () => {
    const answer = slowIndex();
    const { rerender } = renderLookup('mod');
    rerender({ asked: 'dist' });
    await answer('mod', sampleAnswer('mod', [], { isCancelled: true }));
    expect(door.api.search).toHaveBeenCalledTimes(2);
  });

  it('lets the second answer follow the first without reordering or repeating it', async () => {
    const first = sampleHit(SHIFT);
    const text = { tier: 'text', reason: { kind: 'text', field: 'example' } } as const;
    door.api.search.mockResolvedValue(sampleAnswer('x', [first]));
    door.api.searchTexts.mockResolvedValue(
      sampleAnswer('x', [sampleHit(SHIFT, text), sampleHit(COLLAPSE, text)]),
    );
    const { result } = renderLookup('x');
    await settle();
    expect(result.current.hits).toEqual([first, sampleHit(COLLAPSE, text)]);
    expect(result.current.isComplete).toBe(true);
  });

  it('does not search texts when only exact hits are wanted', async () => {
    const { result } = renderLookup('x', { exactOnly: true });
    await settle();
    expect(door.api.search).toHaveBeenCalledWith('x', { exactOnly: true, literal: false });
    expect(door.api.searchTexts).not.toHaveBeenCalled();
    expect(result.current.isComplete).toBe(true);
  });

  it('says when the search failed, and answers the next question', async () => {
    door.api.search.mockRejectedValueOnce(new Error('worker is gone'));
    const { result, rerender } = renderLookup('a');
    await settle();
    expect(result.current.isFailed).toBe(true);
    rerender({ asked: 'b' });
    await settle();
    expect(result.current).toMatchObject({ isFailed: false, isComplete: true });
  });

  it('asks again when the library changed, and stays settled meanwhile', async () => {
    const answer = slowIndex();
    const { result } = renderLookup('model');
    await answer('model', sampleAnswer('model', [sampleHit(COLLAPSE)]));
    await act(async () => door.api.emit('libraryChanged', null));
    expect(result.current.isSettled).toBe(true);
    expect(result.current.hits).toHaveLength(1);
    await answer('model', sampleAnswer('model', [sampleHit(COLLAPSE), sampleHit(SHIFT)]));
    expect(result.current.hits).toHaveLength(2);
  });

  it('drops what was asked before the library changed', async () => {
    const answer = slowIndex();
    const { result } = renderLookup('model');
    await act(async () => door.api.emit('libraryChanged', null));
    await answer('model', sampleAnswer('model', [sampleHit(SHIFT)]));
    expect(result.current.answer).toBeNull();
    await answer('model', sampleAnswer('model', [sampleHit(COLLAPSE)]));
    expect(result.current.hits.map(({ entry }) => entry.id)).toEqual([COLLAPSE.id]);
  });
});
