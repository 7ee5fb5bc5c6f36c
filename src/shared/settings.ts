import type { Field } from './fields.ts';
import { LEVEL_LIMITS } from './reading.ts';
import { DEFAULT_REVIEW, type ReviewSettings } from './review.ts';

/** Languages the interface speaks. */
export type InterfaceLanguage = 'en' | 'zh-Hans';

/** What the reader can set; lives in `settings.json`. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'system' | InterfaceLanguage;
  /** Scale of all text and spacing. */
  readonly textSize: 'normal' | 'large' | 'larger';
  /** How Chinese of the dictionaries is drawn; what is copied and searched stays as written. */
  readonly chineseScript: 'as-written' | 'simplified' | 'traditional';
  /** Whether the pinyin of a Chinese translation is shown; `auto`: where the interface is not Chinese. */
  readonly pinyin: 'auto' | 'shown' | 'hidden';
  /** The reader's fields: their senses come first. */
  readonly fields: readonly Field[];
  /** By dictionary, whether its section of a word page is open, where the reader has folded or unfolded it. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** Electron accelerator of the popup's global hotkey; '' when there is to be none. */
  readonly hotkey: string;
  /** The same for looking up the selected text in the main window; '' when there is to be none. */
  readonly mainHotkey: string;
  /** Where the popup appears; on the display with the pointer, but for the places of its own. */
  readonly popupPlace: 'pointer' | 'last' | 'fixed' | 'centre';
  /** Whether the system starts the app, hidden, when the reader logs in. */
  readonly startAtLogin: boolean;
  /** Whether the main window stays hidden when the app is started. */
  readonly startHidden: boolean;
  /** Whether lookups are kept in the history. */
  readonly recordHistory: boolean;
  /** Whether papers that are read are kept. */
  readonly keepPapers: boolean;
  /** The reader knows so many of the commonest words. */
  readonly readingLevel: number;
  /** Whether a word is spoken when its entry is opened. */
  readonly speakAtOnce: boolean;
  /** Widths of the panes that can be moved, in rem; 0 for one that was not. */
  readonly paneWidths: { readonly lookup: number; readonly favorites: number };
  readonly review: ReviewSettings;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  textSize: 'normal',
  chineseScript: 'as-written',
  pinyin: 'auto',
  fields: [],
  folds: {},
  hotkey: 'CommandOrControl+Shift+L',
  mainHotkey: '',
  popupPlace: 'pointer',
  startAtLogin: false,
  startHidden: false,
  recordHistory: true,
  keepPapers: true,
  readingLevel: LEVEL_LIMITS.start,
  speakAtOnce: false,
  paneWidths: { lookup: 0, favorites: 0 },
  review: DEFAULT_REVIEW,
};

const TEXT_SIZES = ['normal', 'large', 'larger'] as const satisfies readonly Settings['textSize'][];

/** The size that is one step larger (1) or smaller (-1), as far as there is one; 0 for the first one. */
export function nextTextSize(size: Settings['textSize'], step: -1 | 0 | 1): Settings['textSize'] {
  if (step === 0) return DEFAULT_SETTINGS.textSize;
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + step] ?? size;
}
