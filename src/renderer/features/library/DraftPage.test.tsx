// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DraftFinding, DraftRule } from '../../../shared/draft.ts';
import { done } from '../../../shared/outcome.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { MINE } from '../../testing/sampleLibrary.ts';
import { DraftPage } from './DraftPage.tsx';
import { replaceFindings } from './DraftFindings.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const finding = (
  rule: DraftRule,
  start: number,
  found: string,
  proposal: string,
): DraftFinding => ({
  rule,
  start,
  end: start + found.length,
  line: 1,
  column: start + 1,
  found,
  proposal,
  headword: 'model collapse',
  excerpt: found,
  excerptStart: 0,
});
const FINDINGS = [
  finding('avoided', 0, '模型坍塌', '模型崩溃'),
  finding('inconsistent', 5, '模型坍缩', '模型崩溃'),
];
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Draft');
const type = async (value: string) => {
  fireEvent.change(field(), { target: { value } });
  await act(() => vi.advanceTimersByTimeAsync(300));
};

beforeEach(async () => {
  door.api = createFakeApi();
  door.api.checkDraft.mockImplementation(async (_id, draft) =>
    done({ findings: draft.startsWith('模型坍塌') ? FINDINGS : [], termCount: 1 }),
  );
  await renderInPage(<DraftPage item={MINE} />);
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

it('changes a place, or all, and takes it back', async () => {
  await type('模型坍塌、模型坍缩');
  expect(screen.getByRole('status').textContent).toBe('2 findings');
  fireEvent.click(screen.getAllByRole('button', { name: /Replace with/ })[1]!);
  expect(field().value).toBe('模型坍塌、模型崩溃');
  await act(() => vi.advanceTimersByTimeAsync(300));
  await type('模型坍塌、模型坍缩');
  fireEvent.click(screen.getByRole('button', { name: 'Replace all' }));
  expect(field().value).toBe('模型崩溃、模型崩溃');
  fireEvent.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1)!);
  expect(field().value).toBe('模型坍塌、模型坍缩');
});

it('shows a place in the draft', async () => {
  await type('模型坍塌、模型坍缩');
  fireEvent.click(screen.getByRole('button', { name: '模型坍缩' }));
  expect([field().selectionStart, field().selectionEnd]).toEqual([5, 9]);
  expect(document.activeElement).toBe(field());
});

it('keeps in the settings what is not to be looked for', async () => {
  door.api.changeSettings.mockImplementation(async (change) =>
    done({ ...DEFAULT_SETTINGS, ...change }),
  );
  await type('模型坍塌、模型坍缩');
  fireEvent.click(screen.getByRole('switch', { name: 'Words to avoid' }));
  await settle();
  expect(door.api.changeSettings.mock.calls).toEqual([[{ mutedRules: ['avoided'] }]]);
  expect(screen.getByRole('status').textContent).toBe('1 finding');
  expect(screen.queryByText('To be avoided')).toBeNull();
});

it('replaces places from the last to the first, whatever their order', () => {
  const places = [
    { start: 4, end: 5, proposal: 'long' },
    { start: 0, end: 1, proposal: '' },
  ];
  expect(replaceFindings('a b c d', places)).toBe(' b long d');
});
