// @vitest-environment jsdom
import { act, cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportRefusal, ImportReport } from '../../shared/import.ts';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { renderInPage, settle } from '../testing/renderInPage.tsx';
import { samplePreview, sampleReport } from '../testing/sampleLibrary.ts';
import { Importing } from './Importing.tsx';
import { NO_IMPORT, useImports } from './importActions.ts';
import { ImportStrip } from './RunningView.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const dialog = () => screen.getByRole('dialog');
/** Messages are dialogs to a screen reader as well; they are not modal. */
const isOpen = (): boolean => document.querySelector('[data-own-keys]') !== null;
const choose = async (label: string, value: string): Promise<void> => {
  fireEvent.change(within(dialog()).getByLabelText(new RegExp(`^${label}`)), { target: { value } });
  await settle();
};
const press = async (name: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};

/** A drag as the browser tells of it; gives the event, to see what was made of it. */
async function drag(
  kind: 'dragEnter' | 'dragOver' | 'drop',
  types: readonly string[],
  files: readonly string[] = [],
  target: Element = document.body,
): Promise<{ readonly isTaken: boolean; readonly effect: string }> {
  const dataTransfer = { types, files: files.map((name) => ({ name })), dropEffect: 'none' };
  const event = createEvent[kind](target, { dataTransfer });
  fireEvent(target, event);
  await settle();
  return { isTaken: event.defaultPrevented, effect: dataTransfer.dropEffect };
}

const dropFile = (...names: string[]) => drag('drop', ['Files'], names);

beforeEach(async () => {
  useImports.setState(NO_IMPORT, true);
  door.api = createFakeApi();
  door.api.pathOf.mockImplementation((file) => `/home/${(file as { name: string }).name}`);
  door.api.previewImport.mockImplementation(async (_path, choices) =>
    samplePreview(choices.name === undefined ? {} : { name: choices.name }),
  );
  await renderInPage(
    <>
      <input aria-label="field" />
      <Importing />
      <ImportStrip />
    </>,
  );
});
afterEach(cleanup);

describe('what is dropped on the window', () => {
  it('is looked at when it is a file', async () => {
    expect(await drag('dragEnter', ['Files'])).toEqual({ isTaken: true, effect: 'copy' });
    expect(screen.getByText('Drop files to add them to your library')).toBeTruthy();
    await dropFile('words.csv');
    expect(screen.queryByText('Drop files to add them to your library')).toBeNull();
    expect(door.api.previewImport.mock.calls).toEqual([['/home/words.csv', {}]]);
    expect(screen.getByRole('dialog', { name: 'Import words.csv' })).toBeTruthy();
  });

  it('waits its turn when there are several', async () => {
    await dropFile('a.csv', 'b.csv');
    expect(within(dialog()).getByText('1 more file is waiting.')).toBeTruthy();
    await press('Cancel');
    expect(door.api.previewImport).toHaveBeenLastCalledWith('/home/b.csv', {});
  });

  it('is refused when it is a link or a text', async () => {
    for (const type of ['text/uri-list', 'text/plain', 'text/html']) {
      expect(await drag('dragOver', [type])).toEqual({ isTaken: true, effect: 'none' });
      expect((await drag('drop', [type])).isTaken).toBe(true);
    }
    expect(door.api.previewImport).not.toHaveBeenCalled();
    expect(screen.queryByText('Drop files to add them to your library')).toBeNull();
  });

  it('is left to a text field when it is a text', async () => {
    const field = screen.getByLabelText('field');
    expect((await drag('dragOver', ['text/plain'], [], field)).isTaken).toBe(false);
    expect((await drag('drop', ['text/plain'], [], field)).isTaken).toBe(false);
  });

  it('is left alone when it is a row of the page', async () => {
    expect((await drag('dragOver', ['application/vnd.pdnd', 'Files'])).isTaken).toBe(false);
  });

  it('says so when it is no file of this machine', async () => {
    door.api.pathOf.mockReturnValue('');
    await dropFile('picture of a page');
    expect(screen.getByRole('alert').textContent).toMatch(/^This is not a file on this computer\./);
    expect(door.api.previewImport).not.toHaveBeenCalled();
  });
});

describe('the preview of a file', () => {
  it('says what it is, and what of it is guessed', async () => {
    await dropFile('words.csv');
    expect(dialog().textContent).toContain('Comma-separated text (CSV)');
    expect(dialog().textContent).toContain('1,200');
    expect(dialog().textContent).toContain('250 kB');
    expect(within(dialog()).getByLabelText(/^Character encoding.*guessed/)).toBeTruthy();
    expect(within(dialog()).getByRole('cell', { name: '苹果' })).toBeTruthy();
  });

  it('is made anew with what the reader decides', async () => {
    await dropFile('words.csv');
    await choose('Character encoding', 'big5');
    expect(door.api.previewImport).toHaveBeenLastCalledWith('/home/words.csv', {
      encoding: 'big5',
    });
    await choose('Remark', 'note');
    await press('Swap');
    expect(door.api.previewImport).toHaveBeenLastCalledWith('/home/words.csv', {
      encoding: 'big5',
      columns: ['translation', 'headword', 'note'],
      headwordLanguage: 'zh-Hans',
      translationLanguage: 'en',
    });
  });

  it('asks to check what is not sure, and says what is left out', async () => {
    door.api.previewImport.mockResolvedValue(
      samplePreview({
        columns: [
          { header: '', role: null },
          { header: '', role: 'headword', isGuessed: true },
          { header: 'German', role: 'translation' },
        ],
      }),
    );
    await dropFile('words.csv');
    expect(within(dialog()).getByRole('status').textContent).toBe(
      'Column 2 is taken for the Headword: please check.',
    );
    expect(dialog().textContent).toContain('Left out: Column 1');
  });

  it('says what is estimated of a large file', async () => {
    door.api.previewImport.mockResolvedValue(
      samplePreview({ entryCount: 769_000, isWhole: false }),
    );
    await dropFile('words.csv');
    expect(dialog().textContent).toContain('about 769,000');
  });

  it('offers every sheet, and finds out its columns anew', async () => {
    const sheets = { names: ['About', 'Terms'], chosen: 0 };
    door.api.previewImport.mockResolvedValue(samplePreview({ format: 'xlsx', sheets }));
    await dropFile('words.xlsx');
    await choose('Remark', 'note');
    await choose('Sheet', '1');
    expect(door.api.previewImport).toHaveBeenLastCalledWith('/home/words.xlsx', { sheet: 1 });
    await choose('First row', 'entry');
    expect(door.api.previewImport).toHaveBeenLastCalledWith('/home/words.xlsx', {
      sheet: 1,
      hasHeader: false,
    });
  });

  it('tells what cannot be taken, and lets another choice mend it', async () => {
    await dropFile('words.csv');
    door.api.previewImport.mockResolvedValue({
      kind: 'refused',
      fault: 'no-headword-column',
      detail: '',
    });
    await choose('English', 'none');
    expect(screen.getByRole('alert').textContent).toBe(
      'No column holds the headwords. Choose one.',
    );
    expect(screen.getByRole('button', { name: 'Import' })).toHaveProperty('disabled', true);
    door.api.previewImport.mockResolvedValue(samplePreview());
    await choose('Chinese', 'headword');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Import' })).toHaveProperty('disabled', false);
  });

  it('shows garbled text and skipped lines with their reasons', async () => {
    door.api.previewImport.mockResolvedValue(
      samplePreview({
        garbled: { repaired: 2, lost: 1, samples: [{ line: 7, text: 'å' }] },
        skipped: { count: 3, lines: [{ line: 4, reason: 'no-headword' }] },
      }),
    );
    await dropFile('words.csv');
    expect(dialog().textContent).toContain('In 2 places the text had been saved');
    expect(dialog().textContent).toContain('In 1 place parts of the text are lost.');
    expect(dialog().textContent).toContain('7å');
    expect(dialog().textContent).toContain('3 lines give no entry');
    expect(dialog().textContent).toContain('4no headword');
    expect(dialog().textContent).toContain('and 2 more');
  });

  it('asks what to do with a file that is in the library already', async () => {
    const sameAs = { id: 'x' as never, name: 'Old words' };
    door.api.previewImport.mockResolvedValue(samplePreview({ sameAs }));
    door.api.startImport.mockReturnValue(new Promise(() => {}));
    await dropFile('words.csv');
    expect(dialog().textContent).toContain('as “Old words”');
    fireEvent.click(screen.getByRole('radio', { name: 'Keep both' }));
    await press('Import');
    expect(door.api.startImport).toHaveBeenCalledWith('t1', 'keep-both');
  });

  it('of a file that cannot be read is one sentence', async () => {
    door.api.previewImport.mockResolvedValue({
      kind: 'refused',
      fault: 'unsupported',
      detail: 'MDX 3.0',
    });
    await dropFile('words.mdx');
    expect(screen.getByRole('alert').textContent).toBe(
      'This variant of the format cannot be read. (MDX 3.0)',
    );
    await press('Dismiss');
    expect(isOpen()).toBe(false);
  });
});

describe('an import', () => {
  const answer = async (): Promise<(value: ImportReport | ImportRefusal) => Promise<void>> => {
    const pending = Promise.withResolvers<ImportReport | ImportRefusal>();
    door.api.startImport.mockReturnValue(pending.promise);
    await dropFile('words.csv');
    await press('Import');
    return (value) => {
      pending.resolve(value);
      return settle();
    };
  };
  const progress = () =>
    act(async () =>
      door.api.emit('importProgress', {
        ticket: 't1',
        phase: 'headwords',
        entryCount: 600,
        share: 0.4,
        secondsLeft: 12,
      }),
    );

  it('goes on in a strip while the reader looks words up, and ends in a report', async () => {
    const end = await answer();
    await progress();
    expect(screen.getByRole('progressbar', { name: 'Importing words' })).toHaveProperty(
      'value',
      0.4,
    );
    await press('Continue in the background');
    expect(isOpen()).toBe(false);
    expect(screen.getByRole('complementary', { name: 'Import' }).textContent).toContain(
      '600 of 1,200 entries · about 12 sec left',
    );
    await end(sampleReport({ skipped: { count: 1, lines: [{ line: 9, reason: 'too-long' }] } }));
    await press('Show report');
    expect(dialog().textContent).toContain('1,200 entries imported, 260 kB on disk, in 2 sec.');
    expect(dialog().textContent).toContain('9larger than 1 MB');
    await press('Undo import');
    expect(door.api.undoImport).toHaveBeenCalledWith('words');
    expect(isOpen()).toBe(false);
    expect(screen.getByText('The import of “words” was undone.')).toBeTruthy();
  });

  it('is cancelled at any moment, without anything to confirm', async () => {
    const end = await answer();
    await press('Cancel import');
    expect(door.api.cancelImport).toHaveBeenCalledWith('t1');
    expect(screen.getByRole('button', { name: 'Cancelling' })).toHaveProperty('disabled', true);
    await end({ kind: 'refused', fault: 'cancelled', detail: '' });
    expect(isOpen()).toBe(false);
    expect(screen.getByText('The import was cancelled. Nothing was changed.')).toBeTruthy();
  });

  it('that failed says why', async () => {
    const end = await answer();
    await end({ kind: 'refused', fault: 'disk-full', detail: '' });
    expect(screen.getByRole('alert').textContent).toMatch(/^The disk is full/);
    await press('Dismiss');
    expect(useImports.getState()).toEqual(NO_IMPORT);
  });
});
