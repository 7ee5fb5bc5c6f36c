import type { EntryId } from './entry.ts';
import type { InterfaceLanguage } from './settings.ts';

/** Parts of the main window that the rail leads to. */
export const SECTIONS = [
  'lookup',
  'favorites',
  'review',
  'history',
  'library',
  'reading',
  'settings',
] as const;

/** See {@link SECTIONS}. */
export type Section = (typeof SECTIONS)[number];

/** What the app is and runs on. */
export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly sqlite: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** Folder of the reader's data. */
  readonly dataFolder: string;
  /** The interface language that the system asks for. */
  readonly systemLanguage: InterfaceLanguage;
}

/** Latencies of one kind measured on this machine since start; all in milliseconds. */
export interface LatencySummary {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** What this run of the app measured of itself. */
export interface Receipts {
  /** Hotkey press to popup painted with its answer, last 200 shows. */
  readonly popup: LatencySummary;
  /** Process start to the main window painted; 0 until it was. */
  readonly startMs: number;
  /** Requests to a network that were refused since start. */
  readonly refusedRequests: number;
}

/** What the popup is to show; `showId` counts its shows. */
export interface PopupShow {
  readonly showId: number;
  /** '' when nothing was selected or copied anew. */
  readonly text: string;
  /** A text too long to be looked up, offered to be searched for terms; '' when there is none. */
  readonly passage: string;
  /** `request`: a command line, a link, or a menu. */
  readonly origin: 'selection' | 'clipboard' | 'request' | 'none';
}

/** An entry that the main window is to show. */
export interface EntryToOpen {
  /** Null for the best hit of the query. */
  readonly entryId: EntryId | null;
  readonly query: string;
  /** Where its word was met; '' when there is none. */
  readonly sentence: string;
}
