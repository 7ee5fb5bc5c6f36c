import { MAX_QUERY } from '../shared/limits.ts';
import { isAddress, replaceOutsideAddresses, splitIdentifiers } from './address.ts';
import { removeUnpaired, trimPunctuation, unwrap } from './edges.ts';
import { cleanText, collapseSpace, removeInvisible } from './invisible.ts';

/** What a query may have meant. */
export interface RepairedQuery {
  /** The text as it was typed, but for white space and what cannot be seen. */
  readonly literal: string;
  /** The texts to be searched, the likeliest first; empty when there is nothing to search for. */
  readonly readings: readonly string[];
}

/**
 * Undoes what selecting text from a PDF, a paper or a program does to words.
 *
 * Steps, in this order: cut to {@link MAX_QUERY}; invisible characters out; ligatures and
 * full width; soft hyphens; doubled lines; numbers of lists; words broken at a line end (joined, and as
 * a second reading with their hyphen); white space; LaTeX; citation marks; quotation marks, brackets
 * and punctuation around the text; and as further readings, abbreviations without their full stops, the
 * unit of a number, identifiers parted into words and the ü of pinyin written as `u:`. A step that
 * would leave nothing is not taken. Never throws, whatever the string holds.
 */
export function repairQuery(query: string): RepairedQuery {
  const cut = query.slice(0, MAX_QUERY);
  const literal = cleanText(cut);
  if (literal === '' || isAddress(literal)) {
    return { literal, readings: literal === '' ? [] : [literal] };
  }
  const glyphs = narrowWidth(expandLigatures(removeInvisible(cut).normalize('NFC')));
  const lines = removeDoubledLines(removeSoftHyphens(glyphs));
  const text = removeListNumber(lines) || lines;
  const broken = mendLineBreaks(text);
  const first = broken.length === 0 ? [text] : broken;
  const whole = first.map((reading) => {
    const read = collapseSpace(reading);
    return trimEdges(readLatex(read) || read) || literal;
  });
  const [one = ''] = whole;
  const abbreviation = undotted(`${one}.`);
  const abbreviations = abbreviation === null ? [] : [`${one}.`, abbreviation];
  const unit = unitOf(one);
  const spaced = whole.flatMap(mendSpacedBreaks);
  const parted = whole.map((reading) => splitIdentifiers(reading) || reading);
  // The colon of `lu:` may write the dots of ü, and only a search can tell.
  const dotted = DOTTED_U.test(literal) ? [literal] : [];
  const readings = [
    ...dotted,
    ...abbreviations,
    ...whole,
    ...(unit === null ? [] : [unit]),
    ...spaced,
    ...parted,
  ];
  return { literal, readings: [...new Set(readings)] };
}

function trimEdges(text: string): string {
  let trimmed = removeCitations(text).trim() || text;
  for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
    const next = removeUnpaired(unwrap(trimPunctuation(trimmed)));
    if (next === trimmed || next === '') return trimmed;
    trimmed = next;
  }
  return trimmed;
}

/** Letters that may be pinyin and end with ü written as `u:`. */
const DOTTED_U = /^[a-zü:'’\s]*[ln]u:$/i;

/** Quotation marks in brackets in quotation marks: nobody nests them deeper. */
const MAX_LAYERS = 8;

/** Writes out ligatures of type setting: `ﬁ` becomes `fi`. */
export function expandLigatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
}

/** Makes full-width letters, digits and punctuation half as wide: `ＲＡＧ` becomes `RAG`. */
export function narrowWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** Takes out soft hyphens, with the line break that one of them made. */
export function removeSoftHyphens(text: string): string {
  return text.replace(/\u00ad[^\S\n]*\n\s*|\u00ad/g, '');
}

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

/** A hyphen at the end of a line; some PDF readers give `¬` for it. */
const BREAK = /(?<=\p{L})[-\u2010\u2011¬][^\S\n]*\n\s*(?=\p{L})/gu;

/** The same after a viewer has made a space of the line break. */
const SPACED_BREAK = /(?<=\p{Ll})[-\u2010¬] (?=\p{Ll})/gu;

/**
 * Mends words that were broken at the end of a line, in the two ways there are to read them: joined
 * (`im-\nportant` as `important`), then with the hyphen (`low-\nresource` as `low-resource`). Gives
 * an empty list when no word was broken.
 */
export function mendLineBreaks(text: string): readonly string[] {
  return mend(text, BREAK);
}

/**
 * Does the same after a viewer has made a space of the line break (`im- portant`). Only a second
 * try, since `low- and high-resource` is written on purpose.
 */
export function mendSpacedBreaks(text: string): readonly string[] {
  return mend(text, SPACED_BREAK);
}

function mend(text: string, pattern: RegExp): readonly string[] {
  const joined = text.replace(pattern, '');
  return joined === text ? [] : [joined, text.replace(pattern, '-')];
}

/** Takes off the number or bullet of an item of a list, or of a heading: `1. gradient`, `3.2 Loss`. */
function removeListNumber(text: string): string {
  return text.replace(LIST_NUMBER, '');
}

const LIST_NUMBER =
  /^\s*(?:(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?!\d)|[-–—•·▪◦‣*+>]|#{1,6}|[①-⑳]|[（(]?[一二三四五六七八九十]{1,3}[）)、.])\s+(?=\S)|\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\p{Lu}|\p{Script=Han})|[①-⑳](?=\S)|[（(]?[一二三四五六七八九十]{1,3}[）)、](?=\S))/u;

/** Takes out lines that are the same as the one before, as some viewers select them. */
function removeDoubledLines(text: string): string {
  const lines = text.split(/\r?\n/);
  const kept = lines.filter((line, i) => i === 0 || line.trim() !== lines[i - 1]?.trim());
  return kept.length === lines.length ? removeDoubledText(text) : kept.join('\n');
}

/** Of a text of several words that stands twice on one line, one. */
function removeDoubledText(text: string): string {
  const whole = text.trim();
  const middle = (whole.length - 1) / 2;
  const once = whole.slice(0, middle);
  return once.includes(' ') && whole === `${once} ${once}` ? once : text;
}

/** Gives the unit of a number: `3.5 ms` gives `ms`, `16GB` gives `GB`; null when it is none. */
function unitOf(text: string): string | null {
  const [, spaced, joined] = WITH_UNIT.exec(text) ?? [];
  return spaced ?? joined ?? null;
}

const WITH_UNIT =
  /^[+±~≈<>≤≥-]?\s?\d[\d.,]*(?:\s?[×x]\s?10\^?-?\d+|e[+-]?\d+)?(?: ((?:\p{L}|[%°µΩ])[\p{L}/%°·²³^\d-]{0,11})|(\p{L}{2,5}(?:\/\p{L}{1,4})?|[%°]))$/u;

/** Takes the full stops out of an abbreviation: `i.e.` is `ie`; null when the text is none. */
function undotted(text: string): string | null {
  return DOTTED.test(text) ? text.replaceAll('.', '') : null;
}

const DOTTED = /^(?:\p{L}{1,2}\.){2,6}(?:\p{L}{1,2})?$/u;

/**
 * Reads LaTeX as it is printed, as far as words go: `\emph{model~collapse}` is `model collapse`,
 * `$\alpha$-divergence` is `alpha-divergence`, `collapse~\cite{a}` is `collapse`. A symbol is called by
 * its command: `\nabla` is `nabla`. Leaves a text without any of it as it is.
 */
function readLatex(text: string): string {
  if (!MAY_BE_LATEX.test(text)) return text;
  let rest = withoutComments(text)
    .replace(WITHOUT_TEXT, ' ')
    .replace(/\\(?:begin|end)\{[^{}]*\}/g, ' ')
    .replace(/(?<=[\p{L}\p{N}.)}$])~(?=[\p{L}({\\$])/gu, ' ')
    .replace(/``|''/g, '"')
    .replace(/\\\\(?:\[[^\]]*\])?|\\[,;:!> ]/g, ' ')
    .replace(/\$+([^$]+)\$+|\\[([](.+?)\\[)\]]/g, '$1$2');
  // From the inside out, as deep as anybody nests them.
  for (let depth = 0; depth < MAX_DEPTH && COMMAND.test(rest); depth += 1) {
    rest = rest.replace(COMMAND, '$1');
  }
  return rest
    .replace(SWITCH, ' ')
    .replace(/\\([\p{L}]+)\*?/gu, ' $1 ')
    .replace(/\\([%&#_$])/g, '$1')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/(?<! ) +(?=-\p{L})/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const MAX_DEPTH = 6;

const MAY_BE_LATEX = /\\\p{L}|\$[^$\s][^$]*\$|\\[([]|[\p{L}.)}$]~[\p{L}\\(]|``/u;

/** The end of a line from `%` on is a comment; what stands on the last line may be a percentage. */
function withoutComments(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, i) => (i < lines.length - 1 ? line.replace(/(?<!\\)%.*$/, '') : line))
    .join('\n');
}

/** Commands that print no words of the sentence, with what they are given. */
const WITHOUT_TEXT =
  /(?<![ ~])[ ~]*\\(?:[cC]ite\p{L}*|(?:page|eq|auto|name|[cC])?ref|label|footnote(?:mark|text)?|url|vspace|hspace|includegraphics|bibliography\p{L}*)\*?(?:\[[^\]]*\])*\{[^{}]*\}/gu;
/** A command with its last argument, which it prints. */
const COMMAND = /\\\p{L}+\*?(?:\[[^\]]*\])?\{([^{}\\]*(?:\\\p{L}+(?!\p{L}|\s*\{)[^{}\\]*)*)\}/gu;
/** Commands that only change how what follows looks. */
const SWITCH =
  /\\(?:bf|it|em|rm|sc|tt|sf|bfseries|itshape|small|large|Large|item|noindent|centering|left|right|big|Big|displaystyle|limits|quad|qquad)(?!\p{L})/gu;
