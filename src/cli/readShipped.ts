import { assertNever } from '../shared/outcome.ts';
import type { GlossaryFault, Notice, Remedy, UnreadableDictionary } from '../shared/notice.ts';
import { readShippedLibrary, type ShippedLibrary } from '../library/shipped/shippedLibrary.ts';
import type { Place } from './readCommand.ts';

/** Reads what comes with the app, and tells of what could not be read. */
export async function readShipped({
  glossaryFolder,
  shipped,
  tell,
}: Pick<Place, 'glossaryFolder' | 'shipped' | 'tell'>): Promise<ShippedLibrary> {
  const library = await readShippedLibrary(glossaryFolder, shipped);
  for (const notice of library.notices) tell(`${describeNotice(notice)}\n`);
  return library;
}

/** What happened, what still works, and what to do. */
export function describeNotice(notice: Notice): string {
  switch (notice.kind) {
    case 'settings-damaged':
      return `The settings could not be read; the defaults are used. The file was kept as ${notice.quarantinedAs}.`;
    case 'settings-not-saved':
      return 'The settings can neither be read nor saved; the defaults are used.';
    case 'glossary-missing':
      return `The glossary ${notice.file} is missing. Everything else can be looked up.`;
    case 'glossary-broken': {
      const where = notice.line === 0 ? '' : `, line ${notice.line}`;
      return `The glossary ${notice.file} cannot be used${where}: ${FAULTS[notice.detail]}. Everything else can be looked up.`;
    }
    case 'dictionaries-not-there':
      return `The dictionaries of the app are missing: only glossaries and your own dictionaries are searched. ${REMEDIES[notice.remedy]}`;
    case 'dictionaries-unreadable': {
      const which = notice.unreadable.map(({ name, problem }) => `${name} ${PROBLEMS[problem]}`);
      return `${which.join('; ')}. Everything else can be looked up. ${REMEDIES[notice.remedy]}`;
    }
    case 'user-data-damaged':
      return `Your data could not be read; new data were started. The damaged file was kept as ${notice.quarantinedAs}.`;
    case 'user-data-restored':
      return `Your data could not be read; the backup ${notice.backup} was restored. The damaged file was kept as ${notice.quarantinedAs}.`;
    case 'user-data-newer':
      return notice.isReadable
        ? 'Your data were written by a newer version of the app; they are only read.'
        : 'Your data were written by a newer version of the app and cannot be read; nothing in them was changed.';
    case 'user-data-missing':
      return notice.madeAt === null
        ? 'Your data were lost and there was no backup; new data were started.'
        : `Your data were lost; the backup of ${new Date(notice.madeAt).toISOString()} was restored.`;
    case 'user-data-unavailable':
      return notice.isReadable
        ? 'Your data can only be read; nothing in them was changed.'
        : 'Your data cannot be opened; nothing in them was changed.';
    case 'user-data-suspect':
      return 'Damage was found in your data; the next start mends it.';
    case 'user-data-gone':
      return notice.isRescued
        ? 'Your data were moved or deleted while in use; they were backed up at once.'
        : 'Your data were moved or deleted while in use.';
    case 'user-data-replaced':
      return 'A backup was put in place of your data; the next start shows it.';
    case 'hotkey-refused':
      return `The hotkey ${notice.accelerator} could not be registered.`;
    default:
      return assertNever(notice);
  }
}

const FAULTS: Readonly<Record<GlossaryFault, string>> = {
  encoding: 'it is not UTF-8 text',
  'front-matter': 'its name and languages are missing or not understood',
  'no-table': 'it holds no table of terms',
  unreadable: 'the file cannot be read',
};

const PROBLEMS: Readonly<Record<UnreadableDictionary['problem'], string>> = {
  missing: 'is missing',
  damaged: 'is damaged and is not searched',
  newer: 'was made for another version of the app and is not searched',
};

const REMEDIES: Readonly<Record<Remedy, string>> = {
  build: 'Make them with: npm run dictionaries',
  install: 'Install Glossa again to get them back; your own data stay as they are.',
};
