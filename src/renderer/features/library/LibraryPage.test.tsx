// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followChanges } from '../../data/followChanges.ts';
import type { EntryId } from '../../../shared/entry.ts';
import { done, failed } from '../../../shared/outcome.ts';
import { START, useScreen } from '../../screen/screenStore.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { MINE, PHRASES, WORDNET } from '../../testing/sampleLibrary.ts';
import { LibraryPage } from './LibraryPage.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const rows = () => within(screen.getByRole('list', { name: 'Library' })).getAllByRole('listitem');
const names = () =>
  screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const press = async (name: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const choose = async (menu: string, item: string): Promise<void> => {
  await press(menu);
  fireEvent.click(screen.getByRole('menuitem', { name: item }));
  await settle();
};
const items = async (menu: string): Promise<readonly (string | null)[]> => {
  await press(menu);
  return screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
};
const show = async (): Promise<void> => {
  await renderInPage(
    <main>
      <LibraryPage />
    </main>,
  );
};

beforeEach(() => {
  useScreen.setState({ ...START, section: 'library' }, true);
  door.api = createFakeApi();
  door.api.listDictionaries.mockResolvedValue([PHRASES, MINE, WORDNET]);
});
afterEach(cleanup);

describe('the library', () => {
  it('says of each what it is, and where it comes from', async () => {
    await show();
    const [phrases, , wordnet] = rows();
    expect(phrases?.textContent).toContain(
      'GlossaryBuilt inEnglish to Simplified Chinese3 entries12 kB',
    );
    expect(wordnet?.textContent).toContain('DictionaryEnglish147,306 entries48 MB');
    expect(wordnet?.textContent).toContain('dictd dictionary');
    expect(screen.getByText('147,311 entries, 48 MB')).toBeTruthy();
  });

  it('says in words what stands in the way of a dictionary', async () => {
    door.api.listDictionaries.mockResolvedValue([{ ...WORDNET, problem: 'damaged' }]);
    await show();
    expect(rows()[0]?.textContent).toContain('Its file is damaged, so it is not searched.');
  });

  it('switches off only after the main process has', async () => {
    await show();
    const search = () =>
      screen.getByRole<HTMLInputElement>('switch', { name: 'Search in WordNet 3.0' });
    door.api.setDictionaryOn.mockResolvedValue(failed('disk-full'));
    fireEvent.click(search());
    await settle();
    expect(search().checked).toBe(true);
    expect(screen.getByRole('alert').textContent).toMatch(
      /^Nothing was changed\. The disk is full/,
    );
    door.api.setDictionaryOn.mockResolvedValue(done(null));
    fireEvent.click(search());
    await settle();
    expect(door.api.setDictionaryOn).toHaveBeenLastCalledWith(WORDNET.id, false);
    expect(search().checked).toBe(false);
  });

  it('is put in another order by keys, said aloud, and the focus stays on the row', async () => {
    await show();
    const handle = screen.getByRole('button', { name: 'Move WordNet 3.0' });
    handle.focus();
    fireEvent.keyDown(handle, { key: 'ArrowUp', altKey: true });
    await settle();
    expect(door.api.orderDictionaries.mock.calls).toEqual([[[PHRASES.id, WORDNET.id, MINE.id]]]);
    expect(names()).toEqual(['Phrases', 'WordNet 3.0', 'My glossary']);
    expect(screen.getByRole('status').textContent).toBe('WordNet 3.0 is now number 2 of 3.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move WordNet 3.0');
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    await settle();
    expect(door.api.orderDictionaries).toHaveBeenCalledTimes(1);
  });

  it('does not move beyond its ends', async () => {
    await show();
    fireEvent.keyDown(screen.getByRole('button', { name: 'Move Phrases' }), {
      key: 'ArrowUp',
      altKey: true,
    });
    await settle();
    expect(door.api.orderDictionaries).not.toHaveBeenCalled();
  });

  it('offers for each only what can be done with it', async () => {
    await show();
    expect(await items('More for Phrases')).toEqual(['Check a draft', 'Make an editable copy']);
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
    await settle();
    expect(await items('More for WordNet 3.0')).toEqual(['Rename', 'Remove']);
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
    await settle();
    expect(await items('More for My glossary')).toEqual([
      'Rename',
      'Check a draft',
      'Make an editable copy',
      'Export as CSV',
      'Export as Markdown',
      'Export as TBX',
      'Export as JSON',
      'Remove',
    ]);
  });

  it('gives a dictionary another name in its place', async () => {
    await show();
    await choose('More for WordNet 3.0', 'Rename');
    const field = screen.getByRole('textbox', { name: 'New name for WordNet 3.0' });
    fireEvent.change(field, { target: { value: ' WordNet ' } });
    fireEvent.submit(field);
    await settle();
    expect(door.api.renameDictionary).toHaveBeenCalledWith(WORDNET.id, 'WordNet');
    expect(names()).toContain('WordNet');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move WordNet');
  });

  it('keeps the name when Esc ends the renaming, but not while an input method composes', async () => {
    await show();
    await choose('More for WordNet 3.0', 'Rename');
    const field = screen.getByRole('textbox', { name: 'New name for WordNet 3.0' });
    fireEvent.keyDown(field, { key: 'Escape', isComposing: true });
    expect(screen.queryByRole('textbox')).not.toBeNull();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(door.api.renameDictionary).not.toHaveBeenCalled();
  });

  it('removes with a way back', async () => {
    await show();
    door.api.listDictionaries.mockResolvedValue([PHRASES, MINE]);
    await choose('More for WordNet 3.0', 'Remove');
    expect(door.api.removeDictionary).toHaveBeenCalledWith(WORDNET.id);
    expect(names()).toEqual(['Phrases', 'My glossary']);
    await press('Undo');
    expect(door.api.restoreDictionary).toHaveBeenCalledWith(WORDNET.id);
  });

  it('restores what was removed, or deletes it after a question that names its size', async () => {
    door.api.listRemovedDictionaries.mockResolvedValue([WORDNET]);
    await show();
    fireEvent.click(screen.getByText('Recently removed (1)'));
    await press('Restore WordNet 3.0');
    expect(door.api.restoreDictionary).toHaveBeenCalledWith(WORDNET.id);
    await press('Delete now');
    const question = screen.getByRole('alertdialog', { name: 'Delete “WordNet 3.0” for good?' });
    expect(question.textContent).toContain('This frees 48 MB and cannot be undone.');
    fireEvent.click(within(question).getByRole('button', { name: 'Delete now' }));
    await settle();
    expect(door.api.deleteRemovedDictionary).toHaveBeenCalledWith(WORDNET.id);
  });

  it('makes a copy of the shipped glossary that can be edited', async () => {
    door.api.copyGlossary.mockResolvedValue(done({ ...MINE, name: 'Phrases (copy)' }));
    await show();
    await choose('More for Phrases', 'Make an editable copy');
    expect(door.api.copyGlossary).toHaveBeenCalledWith(PHRASES.id, 'Phrases (copy)');
    expect(screen.getByText('“Phrases (copy)” is in the library and can be edited.')).toBeTruthy();
  });

  it('exports an own glossary and says where it is', async () => {
    door.api.exportGlossary.mockResolvedValue(done('mine.tbx'));
    await show();
    await choose('More for My glossary', 'Export as TBX');
    expect(door.api.exportGlossary).toHaveBeenCalledWith(MINE.id, 'tbx');
    expect(screen.getByText('Saved as mine.tbx.')).toBeTruthy();
  });

  it('begins a new glossary and opens it', async () => {
    door.api.createGlossary.mockResolvedValue(done(MINE));
    await show();
    await press('New glossary');
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Fruit' } });
    fireEvent.change(screen.getByLabelText('Translation language'), { target: { value: 'de' } });
    await press('Create');
    expect(door.api.createGlossary).toHaveBeenCalledWith({
      name: 'Fruit',
      headwordLanguage: 'en',
      translationLanguage: 'de',
    });
    expect(useScreen.getState().glossary).toEqual({
      id: MINE.id,
      newHeadword: '',
      hasDraft: false,
    });
  });

  it('asks for a file to import', async () => {
    await show();
    await press('Import…');
    expect(door.api.chooseImportFile).toHaveBeenCalledTimes(1);
    expect(door.api.previewImport).not.toHaveBeenCalled();
  });

  it('is read again when it changed elsewhere', async () => {
    followChanges();
    await show();
    door.api.listDictionaries.mockResolvedValue([PHRASES]);
    await act(async () => door.api.emit('libraryChanged', null));
    await settle();
    expect(names()).toEqual(['Phrases']);
  });

  it('that is empty says what would fill it', async () => {
    door.api.listDictionaries.mockResolvedValue([]);
    await show();
    expect(screen.getByRole('heading', { name: 'The library is empty' })).toBeTruthy();
  });
});

describe('the library as a whole', () => {
  it('says what it holds in all, and that nothing is found while all of it is off', async () => {
    await show();
    expect(screen.getByText(/^[\d,]+ entries, [\d.]+ .*B$/)).toBeTruthy();
    cleanup();
    door.api.listDictionaries.mockResolvedValue([{ ...WORDNET, isOn: false }]);
    await show();
    expect(screen.getByRole('alert').textContent).toContain('All dictionaries are off.');
  });

  it('leads to free dictionaries, whose addresses are words to be copied', async () => {
    await show();
    await press('Free dictionaries');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Free dictionaries');
    expect(document.querySelectorAll('a, [href]')).toHaveLength(0);
    await press('Copy the address of FreeDict');
    expect(door.api.copyText).toHaveBeenCalledWith('https://freedict.org/downloads');
    await press('Copy the address of GCIDE');
    expect(door.api.copyText).toHaveBeenLastCalledWith('Debian, Ubuntu: dict-gcide');
    await press('Back to the library');
    expect(names()).toContain('WordNet 3.0');
  });
});

describe('the headwords of a dictionary', () => {
  const ALL = Array.from({ length: 1_000 }, (_, i) => `word ${i}`);

  it('are leafed through from the details, and opened', async () => {
    door.api.listHeadwords.mockImplementation(async (id, from, count) => ({
      total: ALL.length,
      headwords: ALL.slice(from, from + count).map((headword) => ({
        id: `${id}:${headword}` as EntryId,
        headword,
        translation: '词',
      })),
    }));
    await show();
    await press('Open WordNet 3.0');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('WordNet 3.0');
    expect(screen.getByRole('status').textContent).toBe('1,000 headwords');
    expect(door.api.listHeadwords).toHaveBeenCalledWith(WORDNET.id, 0, 100);
    fireEvent.change(screen.getByRole('textbox', { name: 'Go to a headword' }), {
      target: { value: 'word 7' },
    });
    await press('M');
    expect(door.api.placeOfHeadword.mock.calls).toEqual([
      [WORDNET.id, 'word 7'],
      [WORDNET.id, 'M'],
    ]);
    await press('Back to the library');
    expect(names()).toContain('WordNet 3.0');
  });

  it('cannot be listed of what is switched off', async () => {
    door.api.listDictionaries.mockResolvedValue([{ ...WORDNET, isOn: false }]);
    await show();
    expect(screen.queryByRole('button', { name: 'Open WordNet 3.0' })).toBeNull();
    expect(screen.getByText('Switch it on to open it.')).toBeTruthy();
  });
});
