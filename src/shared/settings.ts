import type { DraftRule } from './draft.ts';
import { LEVEL_LIMITS } from './reading.ts';
import { DEFAULT_REVIEW, type ReviewSettings } from './review.ts';

/** The languages of the interface by their tags, each called as its readers call it. */
export const INTERFACE_LANGUAGES = { en: 'English', 'zh-Hans': '简体中文' } as const;

/** See {@link INTERFACE_LANGUAGES}. */
export type InterfaceLanguage = keyof typeof INTERFACE_LANGUAGES;

/** What may be chosen for each setting that is a choice; the types and the checks derive from it. */
export const CHOICES = {
  theme: ['system', 'light', 'dark'],
  language: ['system', ...(Object.keys(INTERFACE_LANGUAGES) as InterfaceLanguage[])],
  textSize: ['normal', 'large', 'larger'],
  chineseScript: ['as-written', 'simplified', 'traditional'],
  pinyin: ['auto', 'shown', 'hidden'],
  popupPlace: ['pointer', 'last', 'fixed', 'centre'],
} as const;

type Choice<Name extends keyof typeof CHOICES> = (typeof CHOICES)[Name][number];

/** What the reader can set; lives in `settings.json`. */
export interface Settings {
  readonly theme: Choice<'theme'>;
  readonly language: Choice<'language'>;
  /** Scale of all text and spacing. */
  readonly textSize: Choice<'textSize'>;
  /** How Chinese of the dictionaries is drawn; what is copied and searched stays as written. */
  readonly chineseScript: Choice<'chineseScript'>;
  /** Whether the pinyin of a Chinese translation is shown; `auto`: where the interface is not Chinese. */
  readonly pinyin: Choice<'pinyin'>;
  /** The reader's fields: their senses come first. */
  readonly fields: readonly Field[];
  /** What drafts are not checked for. */
  readonly mutedRules: readonly DraftRule[];
  /** By dictionary, whether its section of a word page is open, where the reader has folded or unfolded it. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** Electron accelerator of the popup's global hotkey; '' when there is to be none. */
  readonly hotkey: string;
  /** The same for looking up the selected text in the main window; '' when there is to be none. */
  readonly mainHotkey: string;
  /** The same for reading a part of the screen; '' when there is to be none. */
  readonly screenHotkey: string;
  /** Where the popup appears; on the display with the pointer, but for the places of its own. */
  readonly popupPlace: Choice<'popupPlace'>;
  /** Whether the system starts the app, hidden, when the reader logs in. */
  readonly startAtLogin: boolean;
  /** Whether the main window stays hidden when the app is started. */
  readonly startHidden: boolean;
  /** Whether lookups are kept in the history. */
  readonly recordHistory: boolean;
  /** Whether papers that are read are kept. */
  readonly keepPapers: boolean;
  /** The reader knows this many of the commonest words. */
  readonly readingLevel: number;
  /** Whether a word is spoken when its entry is opened. */
  readonly speakAtOnce: boolean;
  /** Widths of the panes that can be moved, in rem; 0 for one that was not. */
  readonly paneWidths: { readonly lookup: number; readonly favorites: number };
  readonly review: ReviewSettings;
}

/** Any settings but the hotkeys, which have a channel of their own. */
export type SettingsChange = Partial<Omit<Settings, 'hotkey' | 'mainHotkey' | 'screenHotkey'>>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  textSize: 'normal',
  chineseScript: 'as-written',
  pinyin: 'auto',
  fields: [],
  mutedRules: [],
  folds: {},
  hotkey: 'CommandOrControl+Shift+L',
  mainHotkey: '',
  screenHotkey: '',
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

/** The size that is one step larger (1) or smaller (-1), as far as there is one; 0 for the first one. */
export function nextTextSize(size: Settings['textSize'], step: -1 | 0 | 1): Settings['textSize'] {
  if (step === 0) return DEFAULT_SETTINGS.textSize;
  const sizes = CHOICES.textSize;
  return sizes[sizes.indexOf(size) + step] ?? size;
}

/** Fields of knowledge that a reader may choose, whose senses then come first. */
export const FIELDS = [
  'computing',
  'mathematics',
  'physics',
  'electronics',
  'engineering',
  'chemistry',
  'biology',
  'medicine',
  'economics',
  'law',
] as const;

/** See {@link FIELDS}. */
export type Field = (typeof FIELDS)[number];
