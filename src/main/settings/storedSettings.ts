import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { DRAFT_RULES } from '../../shared/draft.ts';
import { CHOICES, DEFAULT_SETTINGS, FIELDS, type Settings } from '../../shared/settings.ts';
import { DEFAULT_REVIEW } from '../../shared/review.ts';
import { paneWidths, readingLevel, reviewSettings } from '../ipc/userDataSchemas.ts';

/** Where the main window was when it was last used: its normal bounds, in DIP. */
export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

/** What the reader made of the popup's place and size, in DIP; null for what was left as it is. */
export interface PopupMemory {
  /** Where it was moved to last. */
  readonly last: { readonly x: number; readonly y: number } | null;
  /** Where it is to appear always. */
  readonly fixed: { readonly x: number; readonly y: number } | null;
  /** Its width, and the height that its content may take. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** All that `settings.json` holds, by key; keys of newer versions are among them. */
export type StoredValues = Readonly<Record<string, unknown>>;

/** Under this key the window's bounds lie beside the settings. */
export const BOUNDS_KEY = 'windowBounds';

/** Under this key the popup's place and size. */
export const POPUP_KEY = 'popupWindow';

/** Under this key the combinations whose press has arrived, by kind of session and hotkey. */
export const VERIFIED_KEY = 'verifiedHotkeys';

/**
 * What any version of the app has written. A value of another type was not written by the app: the
 * file is damaged. A text that this version does not know may come from a newer one.
 */
const storedTypes = z.looseObject({
  theme: z.string().optional(),
  language: z.string().optional(),
  textSize: z.string().optional(),
  chineseScript: z.string().optional(),
  pinyin: z.string().optional(),
  fields: z.array(z.string()).optional(),
  mutedRules: z.array(z.unknown()).optional(),
  folds: z.record(z.string(), z.boolean()).optional(),
  hotkey: z.string().optional(),
  recordHistory: z.boolean().optional(),
  keepPapers: z.boolean().optional(),
  readingLevel: z.number().optional(),
  mainHotkey: z.string().optional(),
  screenHotkey: z.string().optional(),
  popupPlace: z.string().optional(),
  startAtLogin: z.boolean().optional(),
  startHidden: z.boolean().optional(),
  speakAtOnce: z.boolean().optional(),
  paneWidths: z.looseObject({}).optional(),
  review: z.looseObject({}).optional(),
});

const settingsSchema = z.object({
  theme: z.enum(CHOICES.theme).catch(DEFAULT_SETTINGS.theme),
  language: z.enum(CHOICES.language).catch(DEFAULT_SETTINGS.language),
  textSize: z.enum(CHOICES.textSize).catch(DEFAULT_SETTINGS.textSize),
  chineseScript: z.enum(CHOICES.chineseScript).catch(DEFAULT_SETTINGS.chineseScript),
  pinyin: z.enum(CHOICES.pinyin).catch(DEFAULT_SETTINGS.pinyin),
  // One that only a newer version knows is passed over.
  fields: z
    .array(z.enum(FIELDS).nullable().catch(null))
    .max(100)
    .transform((fields) => fields.filter((field) => field !== null))
    .catch(() => [...DEFAULT_SETTINGS.fields]),
  mutedRules: z
    .array(z.enum(DRAFT_RULES).nullable().catch(null))
    .max(100)
    .transform((rules) => rules.filter((rule) => rule !== null))
    .catch(() => [...DEFAULT_SETTINGS.mutedRules]),
  folds: z.record(z.string().max(200), z.boolean()).catch({}),
  hotkey: z.string().max(100).catch(DEFAULT_SETTINGS.hotkey),
  recordHistory: z.boolean().catch(DEFAULT_SETTINGS.recordHistory),
  keepPapers: z.boolean().catch(DEFAULT_SETTINGS.keepPapers),
  readingLevel: readingLevel.catch(DEFAULT_SETTINGS.readingLevel),
  mainHotkey: z.string().max(100).catch(DEFAULT_SETTINGS.mainHotkey),
  screenHotkey: z.string().max(100).catch(DEFAULT_SETTINGS.screenHotkey),
  popupPlace: z.enum(CHOICES.popupPlace).catch(DEFAULT_SETTINGS.popupPlace),
  startAtLogin: z.boolean().catch(DEFAULT_SETTINGS.startAtLogin),
  startHidden: z.boolean().catch(DEFAULT_SETTINGS.startHidden),
  speakAtOnce: z.boolean().catch(DEFAULT_SETTINGS.speakAtOnce),
  paneWidths: paneWidths.catch(() => DEFAULT_SETTINGS.paneWidths),
  review: reviewSettings.catch(() => ({ ...DEFAULT_REVIEW, kinds: [...DEFAULT_REVIEW.kinds] })),
});

const boundsSchema = z
  .object({
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
    isMaximized: z.boolean(),
  })
  .nullable()
  .catch(null);

const coordinate = z.number().min(-100_000).max(100_000);
const point = z.object({ x: coordinate, y: coordinate }).nullable().catch(null);
const popupSchema = z
  .object({
    last: point,
    fixed: point,
    size: z
      .object({ width: coordinate.min(1), height: coordinate.min(1) })
      .nullable()
      .catch(null),
  })
  .catch({ last: null, fixed: null, size: null });

const verifiedSchema = z.record(z.string().max(40), z.string().max(100)).catch({});

/** Whether a parsed file can be one that the app wrote. */
function areStoredValues(value: unknown): value is StoredValues {
  return storedTypes.safeParse(value).success;
}

/** The settings in a file's values; what is missing or not known here is the default. */
export function settingsOf(values: StoredValues): Settings {
  return settingsSchema.parse(values);
}

/** The bounds in a file's values; null when there are none, or none that make sense. */
export function boundsOf(values: StoredValues): WindowBounds | null {
  return boundsSchema.parse(values[BOUNDS_KEY]);
}

/** What a file's values say of the popup; all null when they say nothing that makes sense. */
export function popupOf(values: StoredValues): PopupMemory {
  return popupSchema.parse(values[POPUP_KEY]);
}

/** The combinations whose press has arrived, by `session:hotkey`. */
export function verifiedOf(values: StoredValues): Readonly<Record<string, string>> {
  return verifiedSchema.parse(values[VERIFIED_KEY]);
}

/** Far more than settings can be, in bytes: a longer file is not read into memory. */
const MAX_SIZE = 1024 * 1024;

/** Deeper than settings are: what compares or writes values goes down by itself, until it cannot. */
const MAX_DEPTH = 16;

type SettingsFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'read'; readonly values: StoredValues }
  /** Something else than an object of settings in UTF-8, or not a file. */
  | { readonly kind: 'damaged' };

/**
 * Reads `settings.json` before electron-store does, which would take `null`, `[]`, `0` or `""` for
 * no settings and write over them.
 *
 * Throws when the file is there but cannot be read.
 */
export function readSettingsFile(path: string): SettingsFile {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { kind: 'absent' };
  if (!stats.isFile() || stats.size > MAX_SIZE) return { kind: 'damaged' };
  const values = parse(readFileSync(path));
  if (isDeeper(values, MAX_DEPTH)) return { kind: 'damaged' };
  return areStoredValues(values) ? { kind: 'read', values } : { kind: 'damaged' };
}

/** The value that the bytes say in JSON; undefined when they do not. */
function parse(bytes: Uint8Array): unknown {
  try {
    // A byte order mark stays, and fails: the app never writes one.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Whether there are values within values to more than this depth; looks no deeper. */
function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((each) => isDeeper(each, depth - 1));
}
