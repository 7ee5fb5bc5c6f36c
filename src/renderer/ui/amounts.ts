const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes in words: `250 kB`, `1.2 MB`. */
export function byteText(bytes: number, language: string): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
}

/** A time in words: `12 sec`, `3 min`. */
export function secondsText(seconds: number, language: string): string {
  const isLong = seconds >= 90;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLong ? 'minute' : 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(isLong ? seconds / 60 : Math.max(seconds, 1));
}

export const numberText = (value: number, language: string): string =>
  new Intl.NumberFormat(language).format(value);
