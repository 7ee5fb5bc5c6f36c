import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import type { SearchService } from '../../library/search/openSearch.ts';
import { exportEverything, importEverything } from '../../library/transfer/everything.ts';
import { mergeGlossaries } from '../../library/transfer/mergeEverything.ts';
import { EXPORT_EXTENSIONS, fillFromLibrary } from '../../library/transfer/writeExport.ts';
import type { ForeignFiles } from '../../library/transfer/foreignFiles.ts';
import type { RecordsTaker } from '../../library/transfer/takeRecords.ts';
import type { Backups } from '../../library/userData/backups/backups.ts';
import { readerOf, type Salvaged } from '../../library/userData/salvage/salvage.ts';
import { attemptAsync, type LogError } from '../../library/userData/sqliteOutcome.ts';
import type { KeptThread } from '../../library/userData/thread/keptThread.ts';
import type { UserData } from '../../library/userData/userData.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { KeptPreview, KeptRecord, SalvagedBesides } from '../../shared/transfer.ts';
import type { Handlers } from './ipc.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { WriteGate } from './writeGate.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';
import { settingsOf, type StoredValues } from '../settings/storedSettings.ts';

type TransferHandlers = Pick<
  Handlers,
  | 'exportFavorites'
  | 'chooseImport'
  | 'previewSalvage'
  | 'importFavorites'
  | 'exportEverything'
  | 'importEverything'
  | 'listBackups'
  | 'makeBackup'
  | 'restoreBackup'
  | 'cancelWork'
>;

interface TransferDependencies {
  readonly folder: string;
  readonly now: () => number;
  readonly logError: LogError;
  readonly search: SearchService;
  readonly userData: UserData;
  readonly taker: RecordsTaker;
  readonly backups: Backups;
  readonly foreign: ForeignFiles;
  /** Lets all other changes wait while `user.db` is replaced or merged into. */
  readonly alone: WriteGate['alone'];
  readonly thread: Omit<KeptThread, 'runBackupTask' | 'check'>;
  readonly settings: SettingsStore;
  readonly dialogs: Pick<FileDialogs, 'chooseAnyFile' | 'chooseWhereTo'>;
  /** The damaged `user.db` that this start put aside, relative to `folder`; null when none was. */
  readonly quarantined: () => string | null;
  /** All that `user.db` holds may be another now. */
  readonly onAllChanged: () => Promise<void>;
}

/** What was shown of a file, until another is. */
interface Previewed {
  readonly token: string;
  readonly records: readonly KeptRecord[];
  readonly conflicting: readonly KeptRecord[];
  /** Null for a file of favorites. */
  readonly salvaged: Salvaged | null;
}

/** Rows that were not understood, shown at most. */
const SHOWN_SKIPPED = 100;

export function transferHandlers(dependencies: TransferDependencies): TransferHandlers {
  const { folder, now, logError, search, userData, taker } = dependencies;
  const { backups, foreign, alone, settings, dialogs } = dependencies;
  const { merge, writeEverything: write, cancel } = dependencies.thread;
  const takeSettings = (json: string) => takeSettingsOf(json, settings);
  const everything = {
    folder,
    userData,
    backups,
    foreign,
    takeSettings,
    now,
    logError,
    merge,
    write,
  };
  let previewed: Previewed | null = null;

  const findEntry = async (headword: string) => {
    const { hits } = await search.search(headword, { exactOnly: true, limit: 1 }, 'import');
    return hits[0]?.entry ?? null;
  };
  const preview = async (
    file: Pick<KeptPreview, 'fileName' | 'format' | 'skipped'>,
    records: readonly KeptRecord[],
    salvaged: Salvaged | null = null,
  ): Promise<Outcome<KeptPreview>> => {
    // What could not be opened must not be opened by the thread.
    const opened = userData.listLists();
    if (opened.kind === 'failed') return opened;
    const what = await taker.preview(records);
    if (what.kind === 'failed') return what;
    const { conflicting, ...counts } = what.value;
    previewed = { token: randomUUID(), records, conflicting, salvaged };
    const besides = salvaged === null ? null : besidesOf(salvaged);
    return done({ ...file, ...counts, besides, token: previewed.token });
  };
  const allChanged = async <T>(outcome: Outcome<T>): Promise<Outcome<T>> => {
    if (outcome.kind === 'done') await dependencies.onAllChanged();
    return outcome;
  };
  const day = (): string => new Date(now()).toISOString().slice(0, 10);

  return {
    exportFavorites: async (_caller, format, ids) => {
      // What could not be opened must not be opened by the thread.
      const opened = userData.listLists();
      if (opened.kind === 'failed') return opened;
      const file = await dialogs.chooseWhereTo(`Glossa ${day()}.${EXPORT_EXTENSIONS[format]}`);
      if (file === null) return done(null);
      const written = await dependencies.thread.exportFavorites(file, format, ids);
      return written.kind === 'failed' ? written : done(file);
    },
    chooseImport: async () => {
      const file = await dialogs.chooseAnyFile();
      if (file === null) return done(null);
      return attemptAsync(async () => {
        const read = await foreign.readFavorites(file);
        if (read.kind === 'failed') return read;
        const { format } = read.value;
        const skipped = read.value.skipped.slice(0, SHOWN_SKIPPED);
        const records = await fillFromLibrary(read.value.records, findEntry);
        return preview({ fileName: basename(file), format, skipped }, records);
      }, logError);
    },
    previewSalvage: () => {
      const quarantined = dependencies.quarantined();
      if (quarantined === null) return failed('not-found');
      return attemptAsync(async () => {
        const salvaged = await foreign.salvage(join(folder, quarantined));
        if (salvaged.kind === 'failed') return salvaged;
        const about = { fileName: basename(quarantined), format: 'json', skipped: [] } as const;
        return preview(about, salvaged.value.favorites, salvaged.value);
      }, logError);
    },
    importFavorites: async (_caller, token, choices) => {
      if (previewed?.token !== token) return failed('not-found');
      const { records, conflicting, salvaged } = previewed;
      if (choices.length !== conflicting.length) return failed('invalid');
      const chosen = new Map(
        conflicting.map((record, index) => [record, choices[index] ?? 'mine'] as const),
      );
      const before = await backups.make('change');
      if (before.kind === 'failed') return before;
      const taken = await taker.take(records, chosen);
      if (taken.kind === 'failed' || salvaged === null) return allChanged(taken);
      const history = userData.takeHistory(salvaged.history);
      const missed = userData.takeMissed(salvaged.missed);
      const papers = userData.takePapers(salvaged.papers);
      const known = userData.markKnown(salvaged.known, true);
      const glossaries = mergeGlossaries(readerOf(salvaged.glossaries), userData);
      await dependencies.onAllChanged();
      // It is no failure of the favorites, but not all was taken in: doing it again changes no more.
      if (history.kind === 'failed') return history;
      if (missed.kind === 'failed') return missed;
      if (papers.kind === 'failed') return papers;
      if (known.kind === 'failed') return known;
      return glossaries.kind === 'failed' ? glossaries : taken;
    },
    exportEverything: async () => {
      const file = await dialogs.chooseWhereTo(`Glossa ${day()}.glossa`);
      if (file === null) return done(null);
      const written = await exportEverything(file, JSON.stringify(settings.get()), everything);
      return written.kind === 'failed' ? written : done(file);
    },
    importEverything: async (_caller, how) => {
      const file = await dialogs.chooseAnyFile();
      if (file === null) return done(null);
      return await allChanged(await alone(() => importEverything(file, how, everything)));
    },
    cancelWork: () => {
      cancel();
      return null;
    },
    listBackups: () => backups.list(),
    makeBackup: () => backups.make('wish'),
    restoreBackup: async (_caller, name) => allChanged(await alone(() => backups.restore(name))),
  };
}

const besidesOf = ({ history, glossaries, papers, known }: Salvaged): SalvagedBesides => ({
  lookups: history.items.length,
  glossaries: glossaries.length,
  glossaryEntries: glossaries.reduce((sum, { rows }) => sum + rows.length, 0),
  papers: papers.length,
  knownWords: known.length,
});

/** What depends on the machine stays: another program may have the hotkeys of the file here. */
function takeSettingsOf(json: string, settings: SettingsStore): Outcome<() => void> {
  const before = settings.get();
  const { hotkey, mainHotkey, screenHotkey, startAtLogin } = before;
  const taken = settingsOf(JSON.parse(json) as StoredValues);
  const changed = settings.change({
    ...taken,
    hotkey,
    mainHotkey,
    screenHotkey,
    startAtLogin,
  });
  if (changed.kind === 'failed') return changed;
  return done(() => void settings.change(before));
}
