/** Encodings to choose from: labels of the Encoding Standard, and how they are called. */
const ENCODINGS: readonly (readonly [label: string, name: string])[] = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
  ['gb18030', 'GB18030 (GBK, GB2312)'],
  ['big5', 'Big5'],
  ['shift_jis', 'Shift_JIS'],
  ['euc-jp', 'EUC-JP'],
  ['euc-kr', 'EUC-KR'],
  ['windows-1250', 'Windows-1250'],
  ['windows-1251', 'Windows-1251'],
  ['windows-1252', 'Windows-1252 (Latin 1)'],
  ['windows-1253', 'Windows-1253'],
  ['windows-1254', 'Windows-1254'],
  ['windows-1255', 'Windows-1255'],
  ['windows-1256', 'Windows-1256'],
  ['windows-1257', 'Windows-1257'],
  ['iso-8859-2', 'ISO 8859-2'],
  ['iso-8859-5', 'ISO 8859-5'],
  ['koi8-r', 'KOI8-R'],
];

/** The list with the encoding that a file has, whatever it is. */
export function encodingOptions(
  current: string,
): readonly { readonly value: string; readonly label: string }[] {
  const options = ENCODINGS.map(([value, label]) => ({ value, label }));
  return options.some(({ value }) => value === current)
    ? options
    : [{ value: current, label: current }, ...options];
}
