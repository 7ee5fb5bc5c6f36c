import type { KeptRecord } from '../../shared/transfer.ts';

/** A favorite as a row of texts. */
export type RecordRow = Readonly<Record<RecordColumn, string>>;

/** The columns of our own tables, in their order. The names are part of the format. */
export const RECORD_COLUMNS = [
  'headword',
  'translation',
  'reading',
  'example',
  'note',
  'lists',
  'tags',
  'met_in',
  'dictionary',
  'headword_language',
  'translation_language',
  'added_at',
  'entry_id',
] as const;

export type RecordColumn = (typeof RECORD_COLUMNS)[number];

/** Writes a favorite as texts: several lists or tags are parted by `; `, times are ISO 8601. */
export function toRow(record: KeptRecord): RecordRow {
  return {
    headword: record.headword,
    translation: record.translation,
    reading: record.reading,
    example: record.example,
    note: record.note,
    lists: joinNames(record.lists),
    tags: joinNames(record.tags),
    met_in: record.metIn,
    dictionary: record.dictionaryName,
    headword_language: record.headwordLanguage,
    translation_language: record.translationLanguage,
    added_at: record.addedAt === null ? '' : isoTime(record.addedAt),
    entry_id: record.entryId,
  };
}

/** Reads texts as a favorite; null without a headword. Languages default to English and Chinese. */
export function fromRow(row: Partial<RecordRow>): KeptRecord | null {
  const headword = row.headword ?? '';
  if (headword === '') return null;
  return {
    entryId: row.entry_id ?? '',
    headword,
    headwordLanguage: row.headword_language || 'en',
    translation: row.translation ?? '',
    translationLanguage: row.translation_language || 'zh-Hans',
    reading: row.reading ?? '',
    example: row.example ?? '',
    dictionaryName: row.dictionary ?? '',
    lists: splitNames(row.lists ?? ''),
    tags: splitNames(row.tags ?? ''),
    note: row.note ?? '',
    metIn: row.met_in ?? '',
    addedAt: parseTime(row.added_at ?? ''),
  };
}

/** Names parted by `; `; a semicolon or a backslash within a name is preceded by a backslash. */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\;]/g, (sign) => `\\${sign}`)).join('; ');
}

/** Takes apart what {@link joinNames} joined; spaces around names, and empty names, are dropped. */
export function splitNames(text: string): readonly string[] {
  const names: string[] = [];
  let name = '';
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') {
      // What follows stands for itself; at the end the backslash does.
      name += text.slice(start, at) + (text[at + 1] ?? '\\');
      at += 1;
      start = at + 1;
    } else if (sign === ';') {
      names.push((name + text.slice(start, at)).trim());
      name = '';
      start = at + 1;
    }
  }
  names.push((name + text.slice(start)).trim());
  return names.filter((each) => each !== '');
}

const MS = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** `2026-11-03T06:00:01.000Z`; the years 1 to 9999. */
export function isoTime(at: number): string {
  const days = Math.floor(at / MS.day);
  const [year, month, day] = civilDate(days);
  const rest = at - days * MS.day;
  const two = (value: number, digits = 2): string =>
    String(Math.floor(value)).padStart(digits, '0');
  const date = `${two(year, 4)}-${two(month)}-${two(day)}`;
  const time = `${two(rest / MS.hour)}:${two((rest % MS.hour) / MS.minute)}`;
  const seconds = two((rest % MS.minute) / MS.second);
  return `${date}T${time}:${seconds}.${two(rest % MS.second, 3)}Z`;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?)?Z?$/;

function parseTime(text: string): number | null {
  const parts = ISO.exec(text.trim());
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const ms = Number((parts[7] ?? '0').padEnd(3, '0'));
  return (
    daysOf(year, month, day) * MS.day +
    hour * MS.hour +
    minute * MS.minute +
    second * MS.second +
    ms
  );
}

/**
 * Days since 1970-01-01 of a date, and back (Howard Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms"): this room has no clock to ask.
 */
function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilDate(days: number): readonly [number, number, number] {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}
