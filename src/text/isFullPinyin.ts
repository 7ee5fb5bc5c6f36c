/**
 * Whether a text can be read as pinyin of which every syllable is typed in full: `zhidao`, `nü3er2`,
 * `mo xing`. Tones are optional; ü may be typed as `v`, `u:` or `u`.
 */
export function isFullPinyin(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const letters = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/u[\u0308:]/g, 'v')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '');
  if (!/^[a-z][a-z0-5 '’-]*$/.test(letters)) return false;
  const ends = new Set([0]);
  for (let at = 0; at < letters.length; at += 1) {
    if (!ends.has(at)) continue;
    const isBetween = at > 0 && /[0-5 '’-]/.test(letters[at] ?? '');
    if (isBetween) ends.add(at + 1);
    for (let length = 1; length <= LONGEST; length += 1) {
      const syllable = letters.slice(at, at + length);
      if (syllable.length === length && SYLLABLES.has(syllable)) ends.add(at + length);
    }
  }
  return ends.has(letters.length);
}

const MAX_LENGTH = 96;

/** Finals by initial: the syllables of Standard Chinese; ü is `v`, or `u` after n and l. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u uai uan uang ui un uo',
  d: 'a ai an ang ao e ei eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  f: 'a an ang ei en eng o ou u',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v ve',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  w: 'a ai an ang ei en eng o u',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  y: 'a an ang ao e i in ing ong ou u uan ue un',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
};
const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) =>
    finals.split(' ').map((final) => initial + final),
  ),
);
const LONGEST = 6;
