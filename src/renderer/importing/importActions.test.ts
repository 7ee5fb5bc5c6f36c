import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportPreview, ImportRefusal, ImportReport } from '../../shared/import.ts';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { samplePreview, sampleReport } from '../testing/sampleLibrary.ts';
import {
  addFiles,
  cancelImport,
  choose,
  type ImportStage,
  nextFile,
  NO_IMPORT,
  noteProgress,
  setName,
  startImport,
  useImports,
} from './importActions.ts';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const stage = (): ImportStage => useImports.getState().stage;
const kind = (): string => stage().kind;
const refused = (fault: ImportRefusal['fault']): ImportRefusal => ({
  kind: 'refused',
  fault,
  detail: '',
});
/** Lets what was answered be taken up. */
const settle = (): Promise<void> =>
  vi.waitFor(() => expect(kind()).not.toBe('looking'), { timeout: 60_000 });

beforeEach(() => {
  useImports.setState(NO_IMPORT, true);
  door.api = createFakeApi();
  door.api.previewImport.mockImplementation(async (path, choices) =>
    samplePreview({ fileName: path, name: choices.name ?? 'words' }),
  );
});

describe('the import of files', () => {
  it('looks at one file after the other', async () => {
    addFiles(['/a.csv', '/b.csv']);
    expect(stage()).toEqual({ kind: 'looking', path: '/a.csv' });
    await settle();
    expect(stage()).toMatchObject({ kind: 'preview', path: '/a.csv' });
    addFiles(['/c.csv']);
    expect(useImports.getState().queue).toEqual(['/b.csv', '/c.csv']);
    nextFile();
    await settle();
    expect(stage()).toMatchObject({ path: '/b.csv' });
    nextFile();
    await settle();
    nextFile();
    expect(useImports.getState()).toEqual(NO_IMPORT);
  });

  it('drops the answer about a file that was left meanwhile', async () => {
    const answer = Promise.withResolvers<ImportPreview>();
    door.api.previewImport.mockReturnValue(answer.promise);
    addFiles(['/slow.csv']);
    nextFile();
    answer.resolve(samplePreview());
    await answer.promise;
    expect(kind()).toBe('idle');
  });

  it('keeps the last preview beside the reason why other choices cannot be taken', async () => {
    addFiles(['/a.csv']);
    await settle();
    door.api.previewImport.mockResolvedValue(refused('bad-encoding'));
    await choose({ encoding: 'utf-16le' });
    expect(stage()).toMatchObject({
      preview: { ticket: 't1' },
      choices: { encoding: 'utf-16le' },
      refusal: { fault: 'bad-encoding' },
    });
    await startImport('replace');
    expect(door.api.startImport).not.toHaveBeenCalled();
  });

  it('hands a new name over before it starts', async () => {
    addFiles(['/a.csv']);
    await settle();
    setName('My words');
    door.api.startImport.mockResolvedValue(sampleReport());
    await startImport('replace');
    expect(door.api.previewImport).toHaveBeenLastCalledWith('/a.csv', { name: 'My words' });
    expect(door.api.startImport).toHaveBeenCalledWith('t1', null);
    expect(stage()).toEqual({ kind: 'done', report: sampleReport() });
  });

  it('keeps a name that was typed while the file was looked at again', async () => {
    addFiles(['/a.csv']);
    await settle();
    const answer = Promise.withResolvers<ImportPreview>();
    door.api.previewImport.mockReturnValue(answer.promise);
    const chosen = choose({ delimiter: ',' });
    setName('Typed');
    answer.resolve(samplePreview({ delimiter: ',' }));
    await chosen;
    expect(stage()).toMatchObject({ choices: { name: 'Typed', delimiter: ',' } });
  });

  it('asks what to do only about a file that is in the library', async () => {
    const sameAs = { id: 'x' as never, name: 'Words' };
    door.api.previewImport.mockResolvedValue(samplePreview({ sameAs }));
    door.api.startImport.mockResolvedValue(refused('disk-full'));
    addFiles(['/a.csv']);
    await settle();
    await startImport('keep-both');
    expect(door.api.startImport).toHaveBeenCalledWith('t1', 'keep-both');
    expect(stage()).toMatchObject({ kind: 'refused', refusal: { fault: 'disk-full' } });
  });

  it('follows the progress of its own import, and cancels it', async () => {
    const answer = Promise.withResolvers<ImportReport | ImportRefusal>();
    door.api.startImport.mockReturnValue(answer.promise);
    addFiles(['/a.csv', '/b.csv']);
    await settle();
    const started = startImport('replace');
    const progress = {
      ticket: 't1',
      phase: 'headwords',
      entryCount: 600,
      share: 0.4,
      secondsLeft: 3,
    } as const;
    noteProgress({ ...progress, ticket: 'another' });
    expect(stage()).toMatchObject({ progress: null });
    noteProgress(progress);
    expect(stage()).toMatchObject({ progress });
    await cancelImport();
    expect(door.api.cancelImport).toHaveBeenCalledWith('t1');
    expect(stage()).toMatchObject({ isCancelling: true });
    answer.resolve(refused('cancelled'));
    await started;
    expect(stage()).toMatchObject({ kind: 'refused', refusal: { fault: 'cancelled' } });
  });

  it('tells of a defect like of any other refusal', async () => {
    door.api.previewImport.mockRejectedValue(new Error('defect'));
    addFiles(['/folder/a.csv']);
    await settle();
    expect(stage()).toMatchObject({ fileName: 'a.csv', refusal: { fault: 'unknown' } });
  });
});
