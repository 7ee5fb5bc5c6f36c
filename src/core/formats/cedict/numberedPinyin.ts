/**
 * Writes pinyin with tone numbers as pinyin with tone marks: `chuan2 tong3` becomes `chuán tǒng`,
 * `nu:3` `nǚ`, `r5` `r`. What is no such syllable stays as it is (`A A zhi4`, `xx5`).
 *
 * The mark stands over a or e, else over the o of ou, else over the last vowel.
 */
export function markTones(numbered: string): string {
  return numbered.replace(/([A-Za-zü:]+)([1-5]?)/g, (whole, letters: string, tone: string) => {
    if (tone === '') return whole;
    const syllable = letters.replace(/u:/g, 'ü').replace(/U:/g, 'Ü').replace(/v/g, 'ü');
    if (syllable.includes(':')) return whole;
    const mark = MARKS[Number(tone)] ?? '';
    if (mark === '') return /[aeiouüAEIOUÜ]|^[rR]$/.test(syllable) ? syllable : whole;
    const at = placeOfMark(syllable);
    if (at < 0) return whole;
    return `${syllable.slice(0, at + 1)}${mark}${syllable.slice(at + 1)}`.normalize('NFC');
  });
}

const MARKS = ['', '\u0304', '\u0301', '\u030c', '\u0300', ''];

function placeOfMark(syllable: string): number {
  const open = syllable.search(/[aeAE]/);
  if (open >= 0) return open;
  const round = syllable.search(/ou/i);
  if (round >= 0) return round;
  const vowels = [...syllable.matchAll(/[iouüIOUÜ]/g)];
  return vowels.at(-1)?.index ?? syllable.search(/[mnMN]/);
}
