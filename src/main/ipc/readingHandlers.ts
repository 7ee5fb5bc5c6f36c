import type { SearchService } from '../../library/search/openSearch.ts';
import { exportRows } from '../../library/catalogue/openLibrary.ts';
import type { ReadingService } from '../../library/reading/openReading.ts';
import { writeWhole } from '../../library/files/writeWhole.ts';
import type { Backups } from '../../library/userData/backups/backups.ts';
import type { LogError } from '../../library/userData/sqliteOutcome.ts';
import type { KeptThread } from '../../library/userData/thread/keptThread.ts';
import type { UserData } from '../../library/userData/userData.ts';
import type { Entry } from '../../shared/entry.ts';
import { FAVORITES_AT_ONCE, type FavoritesChange } from '../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { KeptPaper, PaperSource, PassedPaper, PaperRefusal } from '../../shared/reading.ts';
import type { Handlers } from './ipc.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';
import { createLastAcronyms } from './lastAcronyms.ts';
import { untilNotBusy } from './writeGate.ts';

type ReadingHandlers = Pick<
  Handlers,
  | 'choosePaper'
  | 'passPaper'
  | 'cancelPass'
  | 'listPapers'
  | 'keepPlace'
  | 'removePapers'
  | 'clearPapers'
  | 'findInPapers'
  | 'markKnown'
  | 'exportPaper'
  | 'keepWords'
  | 'explainAcronym'
>;

interface ReadingDependencies {
  readonly library: Pick<SearchService, 'getEntry'>;
  readonly reading: ReadingService;
  readonly userData: UserData;
  readonly thread: Pick<KeptThread, 'findInPapers'>;
  readonly backups: Pick<Backups, 'daily' | 'clearPapers'>;
  readonly settings: SettingsStore;
  readonly dialogs: Pick<FileDialogs, 'choosePaper' | 'chooseWhereTo'>;
  readonly logError: LogError;
  readonly onPapersChanged: () => void;
  readonly onFavoritesChanged: (change: FavoritesChange) => void;
}

/** Papers that are passed, and those that are kept. */
export function readingHandlers(dependencies: ReadingDependencies): ReadingHandlers {
  const { library, reading, userData, backups, settings, dialogs, logError } = dependencies;
  const { thread, onPapersChanged, onFavoritesChanged } = dependencies;
  const lastAcronyms = createLastAcronyms(userData);
  const changing = async <T>(change: () => Outcome<T>): Promise<Outcome<T>> => {
    await backups.daily();
    return untilNotBusy(change);
  };
  const pass = async (from: PaperSource): Promise<PassedPaper | PaperRefusal> => {
    const known = userData.listKnown();
    const words = known.kind === 'done' ? known.value.map((word) => word.toLowerCase()) : [];
    if (from.kind === 'kept') {
      const whole = userData.getPaper(from.id);
      if (whole.kind === 'failed') return { kind: 'refused', fault: 'unreadable', detail: '' };
      const { paper, ...kept } = whole.value;
      const passed = await reading.pass({ kind: 'paper', paper }, words);
      if ('fault' in passed) return passed;
      lastAcronyms.note(passed);
      return { kind: 'passed', ...passed, kept: (await keep(passed.paper)) ?? kept };
    }
    const source = from.kind === 'text' ? { ...from, title: '' } : from;
    const passed = await reading.pass(source, words);
    if ('fault' in passed) return passed;
    lastAcronyms.note(passed);
    return { kind: 'passed', ...passed, kept: await keep(passed.paper) };
  };
  /** Null where papers are not kept, or this one cannot be: it is read all the same. */
  const keep = async (paper: PassedPaper['paper']): Promise<KeptPaper | null> => {
    if (!settings.get().keepPapers) return null;
    const kept = await changing(() => userData.keepPaper(paper));
    if (kept.kind === 'failed') return null;
    onPapersChanged();
    return kept.value;
  };
  return {
    choosePaper: () => dialogs.choosePaper(),
    passPaper: (_caller, from) => pass(from),
    cancelPass: () => {
      reading.cancel();
      return null;
    },
    listPapers: () => userData.listPapers(),
    keepPlace: (_caller, id, place) => changing(() => userData.keepPlace(id, place)),
    removePapers: async (_caller, ids) => {
      const removed = await changing(() => userData.removePapers(ids));
      lastAcronyms.forget();
      if (removed.kind === 'done') onPapersChanged();
      return removed;
    },
    clearPapers: async () => {
      const cleared = await backups.clearPapers();
      lastAcronyms.forget();
      // Some of it may be gone when it failed.
      onPapersChanged();
      return cleared;
    },
    findInPapers: async (_caller, text, limit) => {
      // What could not be opened must not be opened by the thread.
      const opened = userData.listPapers();
      return opened.kind === 'failed' ? opened : await thread.findInPapers(text, limit);
    },
    markKnown: (_caller, words, isKnown) => changing(() => userData.markKnown(words, isKnown)),
    keepWords: async (_caller, words, lists, note) => {
      const entries: { readonly entry: Entry; readonly metIn: string }[] = [];
      for (const { entryId, sentence } of words) {
        const view = await library.getEntry(entryId);
        if (view === null) return failed('not-found');
        entries.push({ entry: view.entry, metIn: sentence });
      }
      const kept = await changing(() => userData.addFavorites(entries, lists, note));
      if (kept.kind === 'failed') return kept;
      onFavoritesChanged(
        kept.value.length > FAVORITES_AT_ONCE
          ? { kind: 'all' }
          : { kind: 'some', changed: kept.value, removed: [] },
      );
      return done(kept.value.length);
    },
    explainAcronym: (_caller, text) => lastAcronyms.explain(text),
    exportPaper: async (_caller, title, rows, format) => {
      const about = {
        name: title === '' ? 'Glossa' : title,
        headwordLanguage: 'en',
        translationLanguage: 'zh-Hans',
        source: title,
        licence: '',
      };
      const { fileName, text } = exportRows(about, rows, format);
      const file = await dialogs.chooseWhereTo(fileName);
      if (file === null) return done(null);
      const written = writeWhole(file, text, logError);
      return written.kind === 'failed' ? written : done(file);
    },
  };
}
