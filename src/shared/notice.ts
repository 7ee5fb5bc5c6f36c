import type { DictionaryId } from './entry.ts';

/** Something the reader should know that happened at start; shown as a banner until dismissed. */
export type Notice =
  /** `settings.json` could not be read: it was moved and the defaults are used. */
  | { readonly kind: 'settings-damaged'; readonly quarantinedAs: string }
  /** `settings.json` can neither be read nor moved: the defaults are used, changes are refused. */
  | { readonly kind: 'settings-not-saved' }
  /** A glossary file is not there. */
  | { readonly kind: 'glossary-missing'; readonly file: string }
  /** A glossary file could not be read; `line` is 1-based, 0 when no line is to blame. */
  | {
      readonly kind: 'glossary-broken';
      readonly file: string;
      readonly line: number;
      readonly detail: GlossaryFault;
    }
  /** None of the dictionaries that come with the app is there. */
  | { readonly kind: 'dictionaries-not-there'; readonly remedy: Remedy }
  /** Some of them cannot be searched; all else can. */
  | {
      readonly kind: 'dictionaries-unreadable';
      readonly unreadable: readonly UnreadableDictionary[];
      readonly remedy: Remedy;
    }
  /** `user.db` could not be read: it was moved and an empty one was begun. */
  | { readonly kind: 'user-data-damaged'; readonly quarantinedAs: string }
  /**
   * `user.db` could not be read: it was moved and the newest good backup was restored. `madeAt` is
   * when that was made, in milliseconds since 1970-01-01 UTC.
   */
  | {
      readonly kind: 'user-data-restored';
      readonly quarantinedAs: string;
      readonly backup: string;
      readonly madeAt: number;
    }
  /**
   * `user.db` was written by a newer version of the app: it is not touched, every change is refused,
   * and unless `isReadable` it cannot be shown either.
   */
  | { readonly kind: 'user-data-newer'; readonly isReadable: boolean }
  /**
   * `user.db` was not there, beside backups or what was set aside: it is lost, not new. The newest
   * good backup was restored, made at `madeAt`; null when there was none, and an empty one was begun.
   * `quarantinedAs` is what was set aside last; null when there is none.
   */
  | {
      readonly kind: 'user-data-missing';
      readonly quarantinedAs: string | null;
      readonly madeAt: number | null;
    }
  /** `user.db` cannot be opened, or only be read: nothing in it is changed. */
  | {
      readonly kind: 'user-data-unavailable';
      readonly why: UnavailableReason;
      readonly isReadable: boolean;
    }
  /** Damage was found in `user.db` while the app runs: the next start mends it. */
  | { readonly kind: 'user-data-suspect' }
  /** `user.db` was moved or deleted while the app runs; `isRescued` when it was backed up at once. */
  | { readonly kind: 'user-data-gone'; readonly isRescued: boolean }
  /** A backup was put in place of a `user.db` that could not be opened: a new start shows it. */
  | { readonly kind: 'user-data-replaced' }
  /** The popup's hotkey could not be registered at start. */
  | { readonly kind: 'hotkey-refused'; readonly accelerator: string };

/** How what comes with the app is got back: built in a checkout, else by installing the app again. */
export type Remedy = 'build' | 'install';

/** A dictionary that comes with the app and cannot be searched. */
export interface UnreadableDictionary {
  readonly id: DictionaryId;
  readonly name: string;
  /** `newer`: it was made for another version of the app, older or newer. */
  readonly problem: 'missing' | 'damaged' | 'newer';
}

/** Why `user.db` is not used as it should be. */
export type UnavailableReason =
  /** Its folder may not be written. */
  | 'read-only'
  /** There is too little room to mend it. */
  | 'disk-full'
  /** Another program has it to itself. */
  | 'busy'
  /** It is a link to what is not there. */
  | 'link'
  /** A folder, a pipe or a device is in its place. */
  | 'not-a-file'
  /** It is a database, but not one of this app. */
  | 'foreign'
  /** Anything else; the log has it. */
  | 'unknown';

/** What is wrong with a glossary file. */
export type GlossaryFault =
  /** It is not UTF-8, or bytes of it were lost. */
  | 'encoding'
  /** The front matter with name and languages is not there or not understood. */
  | 'front-matter'
  /** There is no table with a headword and a translation in it. */
  | 'no-table'
  /** The file cannot be read at all. */
  | 'unreadable';
