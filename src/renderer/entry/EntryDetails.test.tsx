// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { done } from '../../shared/outcome.ts';
import type { PaperId } from '../../shared/reading.ts';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { renderInPage } from '../testing/renderInPage.tsx';
import { COLLAPSE, SHIFT } from '../testing/sampleEntries.ts';
import { OwnSentences } from './EntryDetails.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

function Typing() {
  const [entry, setEntry] = useState(COLLAPSE);
  return (
    <>
      <button type="button" onClick={() => setEntry(SHIFT)}>
        next letter
      </button>
      <OwnSentences entry={entry} />
    </>
  );
}

const id = 'p'.repeat(32) as PaperId;
const title = 'On Shifts';

beforeEach(() => {
  door.api = createFakeApi();
  door.api.listPapers.mockResolvedValue(done([{ id, title, addedAt: 1, openedAt: 1, place: 0 }]));
  door.api.findInPapers.mockResolvedValue(
    done({
      count: 1,
      paperCount: 1,
      sentences: [{ paperId: id, title, sentence: 'It shifts.' }],
      partners: [{ word: 'domain', count: 7, isBefore: true }],
    }),
  );
});

it('looks through the papers for the entry that stays, and not for those that are passed', async () => {
  await renderInPage(<Typing />);
  await vi.waitFor(() => expect(door.api.listPapers).toHaveBeenCalled());
  fireEvent.click(screen.getByRole('button', { name: 'next letter' }));
  expect(await screen.findByText('It shifts.')).toBeTruthy();
  expect(screen.getByText(/^domain .* ×7$/).textContent).toBe(`domain ${SHIFT.headword} ×7`);
  expect(door.api.findInPapers.mock.calls).toEqual([[SHIFT.headword, 3]]);
});
