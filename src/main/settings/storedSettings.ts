import { z } from 'zod';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';

/** Where the main window was when it was last used: its normal bounds, in DIP. */
export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

/** All that `settings.json` holds, by key; keys of newer versions are among them. */
export type StoredValues = Readonly<Record<string, unknown>>;

/** Under this key the window's bounds lie beside the settings. */
export const BOUNDS_KEY = 'windowBounds';

/**
 * What any version of the app has written. A value of another type was not written by the app: the
 * file is damaged. A text that this version does not know may come from a newer one.
 */
const storedTypes = z.looseObject({
  theme: z.string().optional(),
  language: z.string().optional(),
  textSize: z.string().optional(),
  chineseScript: z.string().optional(),
  hotkey: z.string().optional(),
  recordHistory: z.boolean().optional(),
});

const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch(DEFAULT_SETTINGS.theme),
  language: z.enum(['system', 'en', 'zh-Hans']).catch(DEFAULT_SETTINGS.language),
  textSize: z.enum(['normal', 'large', 'larger']).catch(DEFAULT_SETTINGS.textSize),
  chineseScript: z
    .enum(['as-written', 'simplified', 'traditional'])
    .catch(DEFAULT_SETTINGS.chineseScript),
  hotkey: z.string().max(100).catch(DEFAULT_SETTINGS.hotkey),
  recordHistory: z.boolean().catch(DEFAULT_SETTINGS.recordHistory),
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

/** Whether a parsed file can be one that the app wrote. */
export function areStoredValues(value: unknown): value is StoredValues {
  return storedTypes.safeParse(value).success;
}

/** The settings in a file's values; what is missing or not known here is the default. */
export function settingsOf(values: StoredValues): Settings {
  return settingsSchema.parse(values);
}

/** The bounds in a file's values; null when there are none, or none that make sense. */
export function boundsOf(values: StoredValues): WindowBounds | null {
  return boundsSchema.parse(values[BOUNDS_KEY] ?? null);
}
