import { exportRows } from '../../library/catalogue/openLibrary.ts';
import type { ReadingService } from '../../library/reading/openReading.ts';
import { writeWhole } from '../../library/files/writeWhole.ts';
import type { Backups } from '../../library/userData/backups/backups.ts';
import type { LogError } from '../../library/userData/sqliteOutcome.ts';
import type { UserData } from '../../library/userData/userData.ts';
import { done, type Outcome } from '../../shared/outcome.ts';
import type { KeptPaper, PaperSource, PassedPaper, PaperRefusal } from '../../shared/reading.ts';
import type { Handlers } from './ipc.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';
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
>;

interface ReadingDependencies {
  readonly reading: ReadingService;
  readonly userData: UserData;
  readonly backups: Pick<Backups, 'daily' | 'clearPapers'>;
  readonly settings: SettingsStore;
  readonly dialogs: Pick<FileDialogs, 'choosePaper' | 'chooseWhereTo'>;
  readonly logError: LogError;
  readonly onPapersChanged: () => void;
}

/** Papers that are passed, and those that are kept. */
export function readingHandlers(dependencies: ReadingDependencies): ReadingHandlers {
  const { reading, userData, backups, settings, dialogs, logError, onPapersChanged } = dependencies;
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
      return { kind: 'passed', ...passed, kept: (await keep(passed.paper)) ?? kept };
    }
    const source = from.kind === 'text' ? { ...from, title: '' } : from;
    const passed = await reading.pass(source, words);
    if ('fault' in passed) return passed;
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
      if (removed.kind === 'done') onPapersChanged();
      return removed;
    },
    clearPapers: async () => {
      const cleared = await backups.clearPapers();
      // Some of it may be gone when it failed.
      onPapersChanged();
      return cleared;
    },
    findInPapers: (_caller, text, limit) => userData.findInPapers(text, limit),
    markKnown: (_caller, words, isKnown) => changing(() => userData.markKnown(words, isKnown)),
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
