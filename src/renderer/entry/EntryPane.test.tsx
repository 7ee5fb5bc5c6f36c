// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { renderInPage } from '../testing/renderInPage.tsx';
import { COLLAPSE, sampleEntry, SHIFT } from '../testing/sampleEntries.ts';
import { Synonyms } from './EntryPane.tsx';

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
      <Synonyms entry={entry} onOpen={() => undefined} />
    </>
  );
}

beforeEach(() => {
  door.api = createFakeApi();
  door.api.findSynonyms.mockResolvedValue([sampleEntry('crash', '崩溃')]);
});

it('asks for the words like the entry that stays, and not for those that are passed', async () => {
  await renderInPage(<Typing />);
  fireEvent.click(screen.getByRole('button', { name: 'next letter' }));
  expect(await screen.findByRole('button', { name: 'crash' })).toBeTruthy();
  expect(door.api.findSynonyms.mock.calls).toEqual([[SHIFT.id]]);
});
