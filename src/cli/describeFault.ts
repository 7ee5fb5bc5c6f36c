import type { ImportFault, ImportRefusal, SkipReason } from '../shared/import.ts';
import type { FailureReason, FileFault } from '../shared/outcome.ts';

const FAULTS: Readonly<Record<ImportFault, string>> = {
  unreadable: 'The file cannot be read',
  'not-recognised': 'The format of the file is not known',
  'part-missing': 'A part of the dictionary is missing',
  truncated: 'The file ends too early',
  damaged: 'The file is damaged',
  encrypted: 'The file is encrypted',
  unsupported: 'This variant of the format is not supported',
  'too-large': 'The file is too large: at most 4 GB unpacked and 10 million entries',
  'too-many-favorites': 'A file of favorites has at most 200,000 rows and 100 MB',
  'foreign-schema': 'The file is a database, but not one that this app made',
  'bad-row': 'A row of the file was not written by this app',
  bomb: 'The file unpacks to more than 200 times its size',
  'unsafe-archive': 'The archive has file names that point outside it',
  'nested-archive': 'The archive holds other archives; unpack it and import what is in it',
  'unsafe-xml': 'The file has a document type or entities, which are not read',
  'bad-encoding': 'The file is not text in this encoding',
  'no-headword-column': 'No column of the file holds the headwords',
  'no-text': 'There is no text in the file; scanned pages are pictures, which are not read',
  'no-entries': 'The file has no entries',
  'too-large-for-glossary': 'A glossary holds at most 5,000 entries and 3 MB of text',
  stuck: 'Reading the file stopped making progress',
  'out-of-memory': 'Reading the file takes too much memory',
  'disk-full': 'No space is left on the disk',
  'newer-data': 'A newer version of the app wrote the data; this one only reads it',
  'read-only': 'The data folder cannot be written',
  cancelled: 'The import was cancelled',
  outdated: 'The file has changed since it was read',
  unknown: 'Something went wrong',
};

/** Says why a file was not imported. */
export const describeFault = ({ fault, detail }: Omit<ImportRefusal, 'kind'>): string =>
  `${FAULTS[fault]}${detail === '' ? '.' : `: ${detail}`}`;

const SKIPS: Readonly<Record<SkipReason, string>> = {
  'no-headword': 'no headword',
  'headword-too-long': 'the headword is over 1,000 characters',
  'no-content': 'nothing but the headword',
  'too-long': 'longer than 1 MB',
  'bad-offset': 'it points outside the file',
  'bad-encoding': 'not text in the encoding of the file',
  'not-understood': 'not valid in this format',
  'dangling-link': 'it refers to an entry that is not there',
};

/** Says why a line gave no entry. */
export const describeSkip = (reason: SkipReason): string => SKIPS[reason];

const WORDS: Readonly<Record<FailureReason, string>> = {
  'disk-full': 'no space is left on the disk.',
  'read-only': 'the data folder cannot be written.',
  'not-written': 'the disk reported an error, or the file cannot grow.',
  cancelled: 'it was cancelled.',
  busy: 'another program is using the data; try again in a moment.',
  gone: 'user.db was moved or deleted while it was in use.',
  'not-found': 'nothing has this id.',
  invalid: 'this cannot be done with it.',
  newer: 'a newer version of the app wrote the data; this one only reads it.',
  unavailable: 'the data of the app cannot be opened.',
  unknown: 'something went wrong.',
};

/** Says why an action failed; of a file, what is wrong with it. */
export const describeFailure = (reason: FailureReason, fault?: FileFault): string =>
  fault === undefined ? WORDS[reason] : describeFault({ fault: fault.kind, detail: fault.detail });
