import { MAX_HEADWORD } from '../../../shared/limits.ts';

/** Beyond this many optional parts only the fullest and the shortest form are given. */
const MOST_PARTS = 4;

/** With its markup; it is no headword then. */
const LONGEST = 4 * MAX_HEADWORD;

/**
 * The forms of a headword of DSL, the fullest one first: parts in round brackets are optional,
 * parts in braces are shown but not looked up, so that each of them gives a form with it and one
 * without (all braces together). Tags are taken off, and `\` makes the next character a plain one.
 *
 *     colo(u)r       colour, color
 *     {to }run       to run, run
 */
export function headwordForms(headword: string): readonly string[] {
  if (headword.length > LONGEST) return [headword];
  const plain = headword.replace(/(\\.)|\[[^\]]*\]/g, '$1');
  if (!/[\\(){}]/.test(plain)) return [plain.trim()];
  const pieces = parse(plain);
  const unsorted = pieces.some((piece) => piece.isUnsorted) ? [false, true] : [false];
  const groups = Math.max(0, ...pieces.map(({ group }) => group));
  const masks =
    groups <= MOST_PARTS ? Array.from({ length: 2 ** groups }, (_, mask) => mask) : [0, -1];
  return unsorted.flatMap((isLeftOut) => masks.map((mask) => join(pieces, isLeftOut, mask)));
}

interface Piece {
  readonly text: string;
  /** Number of the optional part that it stands in, from 1; 0 for none. */
  readonly group: number;
  readonly isUnsorted: boolean;
}

function parse(headword: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let groups = 0;
  let group = 0;
  let isUnsorted = false;
  for (const [token] of headword.matchAll(/\\.|[(){}]|[^\\(){}]+/g)) {
    if (token === '(') group = groups += 1;
    else if (token === ')') group = 0;
    else if (token === '{' || token === '}') isUnsorted = token === '{';
    else pieces.push({ text: token.startsWith('\\') ? token.slice(1) : token, group, isUnsorted });
  }
  return pieces;
}

/** @param mask a bit for each optional part that is left out. */
function join(pieces: readonly Piece[], isLeftOut: boolean, mask: number): string {
  return pieces
    .filter(({ group, isUnsorted }) => !(isUnsorted && isLeftOut) && !isMasked(mask, group))
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function isMasked(mask: number, group: number): boolean {
  return group > 0 && (mask === -1 || (mask & (1 << (group - 1))) !== 0);
}
