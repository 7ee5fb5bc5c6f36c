// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { done, failed } from '../../../shared/outcome.ts';
import { openGlossary, START, useScreen } from '../../screen/screenStore.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { MINE, sampleRow } from '../../testing/sampleLibrary.ts';
import { LibraryPage } from './LibraryPage.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

// Without a layout no row would be in view; here all of them are drawn.
vi.mock('virtua', () => ({
  Virtualizer: <T,>(props: {
    readonly data: readonly T[];
    readonly children: (item: T, index: number) => ReactNode;
  }) => props.data.map((item, index) => props.children(item, index)),
}));

const APPLE = sampleRow('apple', '苹果', { examples: ['An apple.'] });
const PEAR = sampleRow('pear', '梨');

const grid = () => screen.getByRole('grid', { name: 'Entries of My glossary' });
const headwords = (): (string | null)[] =>
  within(grid())
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent ?? null);
const cell = (text: string) =>
  within(grid()).getByText(text).closest<HTMLElement>('[role=gridcell]')!;
const focused = () => document.activeElement!;
const press = async (key: string, more: object = {}): Promise<void> => {
  fireEvent.keyDown(focused(), { key, code: key, ...more });
  await settle();
};
const enter = async (text: string, key = 'Enter'): Promise<void> => {
  fireEvent.change(focused(), { target: { value: text } });
  await press(key);
};
async function paste(text: string, target: Element = document.body): Promise<boolean> {
  const event = createEvent.paste(target, { clipboardData: { getData: () => text } });
  fireEvent(target, event);
  await settle();
  return event.defaultPrevented;
}

beforeEach(async () => {
  useScreen.setState(START, true);
  openGlossary(MINE.id);
  door.api = createFakeApi();
  door.api.listDictionaries.mockResolvedValue([MINE]);
  door.api.listGlossaryRows.mockResolvedValue(done([APPLE, PEAR]));
  door.api.addGlossaryRows.mockImplementation(async (glossaryId, rows) =>
    done({
      glossaryId,
      added: rows.map((row) => ({ ...sampleRow(row.headword, row.translation), ...row })),
      leftOut: 0,
    }),
  );
  await renderInPage(<LibraryPage />);
});
afterEach(cleanup);

describe('an own glossary', () => {
  it('takes new entries by keys alone, one after the other', async () => {
    const headword = screen.getByLabelText('New headword');
    expect(focused()).toBe(headword);
    fireEvent.change(headword, { target: { value: 'plum' } });
    fireEvent.change(screen.getByLabelText('Its translation'), { target: { value: '李子' } });
    fireEvent.submit(headword);
    await settle();
    expect(door.api.addGlossaryRows).toHaveBeenCalledWith(MINE.id, [
      { headword: 'plum', translation: '李子', reading: '', examples: [], tags: [], note: '' },
    ]);
    expect(headwords()).toEqual(['apple', 'pear', 'plum']);
    expect(headword).toHaveProperty('value', '');
    expect(focused()).toBe(headword);
  });

  it('keeps what was typed when it could not be added', async () => {
    door.api.addGlossaryRows.mockResolvedValue(failed('disk-full'));
    const headword = screen.getByLabelText('New headword');
    fireEvent.change(headword, { target: { value: 'plum' } });
    fireEvent.submit(headword);
    await settle();
    expect(headword).toHaveProperty('value', 'plum');
    expect(screen.getByRole('alert').textContent).toMatch(/^Nothing was changed\./);
  });

  it('is walked through and edited by keys', async () => {
    fireEvent.click(cell('apple'));
    await press('ArrowDown');
    await press('ArrowRight');
    expect(focused()).toBe(cell('梨'));
    await press('Enter');
    expect(focused().getAttribute('aria-label')).toBe('Edit Translation of pear');
    await enter('梨子');
    expect(door.api.changeGlossaryRow).toHaveBeenCalledWith(MINE.id, {
      ...PEAR,
      translation: '梨子',
    });
    expect(focused()).toBe(cell('梨子'));
  });

  it('begins to edit with what is typed, and Tab goes on', async () => {
    fireEvent.click(cell('pear'));
    await press('/');
    expect(focused()).toHaveProperty('value', '/');
    await enter('quince', 'Tab');
    expect(door.api.changeGlossaryRow).toHaveBeenCalledWith(MINE.id, {
      ...PEAR,
      headword: 'quince',
    });
    expect(focused()).toBe(cell('梨'));
  });

  it('leaves a cell as it was after Esc, and stays in the glossary', async () => {
    fireEvent.click(cell('pear'));
    await press('F2');
    await enter('plum', 'Escape');
    expect(door.api.changeGlossaryRow).not.toHaveBeenCalled();
    expect(focused()).toBe(cell('pear'));
    expect(useScreen.getState().glossary).not.toBeNull();
  });

  it('keeps the keys of an input method for it', async () => {
    fireEvent.click(cell('pear'));
    await press('F2');
    await press('Enter', { isComposing: true });
    expect(focused().tagName).toBe('TEXTAREA');
    expect(door.api.changeGlossaryRow).not.toHaveBeenCalled();
  });

  it('refuses an entry without a headword', async () => {
    fireEvent.click(cell('pear'));
    await press('F2');
    await enter(' ');
    expect(screen.getByRole('alert').textContent).toBe('An entry needs a headword.');
    expect(focused().tagName).toBe('TEXTAREA');
  });

  it('removes a row with a way back, and the keys go on with the next', async () => {
    fireEvent.click(cell('apple'));
    await press('Delete');
    expect(door.api.removeGlossaryRows).toHaveBeenCalledWith(MINE.id, [APPLE.id]);
    expect(headwords()).toEqual(['pear']);
    expect(focused()).toBe(cell('pear'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(door.api.restoreGlossaryRows).toHaveBeenCalledWith(MINE.id, [APPLE.id]);
    expect(headwords()).toEqual(['apple', 'pear']);
  });

  it('takes rows of a spreadsheet, without the names of its columns', async () => {
    expect(await paste('Headword\tTranslation\nplum\t李子\nfig\t无花果\n')).toBe(true);
    expect(door.api.addGlossaryRows.mock.calls[0]?.[1].map(({ headword }) => headword)).toEqual([
      'plum',
      'fig',
    ]);
    expect(screen.getByText('2 entries added.')).toBeTruthy();
  });

  it('says how many rows could not be taken', async () => {
    door.api.addGlossaryRows.mockResolvedValue(
      done({ glossaryId: MINE.id, added: [sampleRow('plum', '')], leftOut: 2 }),
    );
    await paste('plum\t\n\tx\n\ty', screen.getByLabelText('New headword'));
    expect(screen.getByRole('alert').textContent).toBe(
      '1 entry added. 2 rows were left out: they have no headword, or the glossary is full.',
    );
  });

  it('leaves a plain text to the field that it is pasted into', async () => {
    expect(await paste('plum', screen.getByLabelText('New headword'))).toBe(false);
    expect(await paste('a\tb', screen.getByLabelText('Search this glossary'))).toBe(false);
    expect(door.api.addGlossaryRows).not.toHaveBeenCalled();
  });

  it('is filtered by what is typed', async () => {
    const search = screen.getByLabelText('Search this glossary');
    fireEvent.change(search, { target: { value: '梨' } });
    await settle();
    expect(headwords()).toEqual(['pear']);
    fireEvent.change(search, { target: { value: 'nothing' } });
    await settle();
    expect(screen.getByText('No entry matches “nothing”.')).toBeTruthy();
  });

  it('leads back to the library', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Back to the library' }));
    await settle();
    expect(screen.getByRole('heading', { name: 'Library' })).toBeTruthy();
  });
});
