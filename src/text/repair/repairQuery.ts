import { cleanText, collapseSpace, removeInvisible } from '../invisible.ts';
import { isAddress } from './address.ts';
import { removeCitations } from './citations.ts';
import { removeUnpaired, trimPunctuation, unwrap } from './edges.ts';
import { expandLigatures, narrowWidth, removeSoftHyphens } from './glyphs.ts';
import { splitIdentifiers } from './identifiers.ts';
import { readLatex } from './latex.ts';
import { mendLineBreaks, mendSpacedBreaks } from './lineBreaks.ts';
import { removeDoubledLines, removeListNumber, undotted, unitOf } from './listings.ts';
import { MAX_QUERY } from '../../shared/limits.ts';

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
