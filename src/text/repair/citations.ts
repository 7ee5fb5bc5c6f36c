import { replaceOutsideAddresses } from './address.ts';

/** `[12]`, `[3, 4]`, `[1–3]`. */
const NUMBERED = / ?\[\d{1,4}(?:\s*[,;–-]\s*\d{1,4})*\]/g;

/** `(Smith, 2020)`, `(Smith et al., 2020; Doe & Roe, 2021a)`, `(2020)`. */
const DATED =
  / ?\((?:[^()]{0,200}?[,;\s])?(?:1[5-9]|20)\d\d[a-z]?(?:\s*[,;]\s*(?:[^()]{0,200}?[,;\s])?(?:1[5-9]|20)\d\d[a-z]?)*(?:,\s*pp?\.\s*[\d–-]+)?\)/g;

/** Footnote marks set high at the end of a word: `collapse¹²`. */
const RAISED = /(?<=\p{L})[⁰¹²³⁴-⁹]+(?=$|[\s\p{P}])/gu;

/** Takes out the marks that papers put after a term to name their sources. */
export function removeCitations(text: string): string {
  return [NUMBERED, DATED, RAISED].reduce(
    (rest, pattern) => replaceOutsideAddresses(rest, pattern, ''),
    text,
  );
}
