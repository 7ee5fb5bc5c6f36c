/** A letter that was left out is missed oftener than another one is put in. */
const LEFT_OUT = 0.75;
const LEFT_OUT_VOWEL = 0.7;
const PUT_IN = 0.95;
/** A letter once instead of twice, or twice instead of once. */
const DOUBLED = 0.85;
const SWAPPED = 0.85;
/** One letter for another: a vowel for a vowel, for one that sounds alike, for one beside it. */
const VOWEL = 1;
const ALIKE = 0.7;
const BESIDE = 0.85;
const OTHER = 1.15;

/**
 * How much of a mistake it is to write one word for another: the cheapest way to turn what was typed
 * into what was meant, by letters that are left out, put in, swapped with the next one, or taken for
 * another. The slips that people make cost less than those that hardly anybody makes.
 *
 *     acommodate    accommodate    one letter once instead of twice
 *     seperate      separate       a vowel for a vowel
 *     nework        network        a letter left out
 *
 * @param typed Letters of a to z; others are taken to be like no other.
 */
export function editCost(typed: string, meant: string): number {
  const width = meant.length + 1;
  let [beforeLast, last, row] = width <= ROOM ? ROWS : [0, 1, 2].map(() => new Float64Array(width));
  last[0] = 0;
  for (let j = 1; j < width; j += 1) last[j] = (last[j - 1] ?? 0) + leaveOut(meant, j - 1);
  for (let i = 1; i <= typed.length; i += 1) {
    const letter = typed.charCodeAt(i - 1);
    const extra = isDoubled(typed, i - 1) ? DOUBLED : PUT_IN;
    row[0] = (last[0] ?? 0) + extra;
    for (let j = 1; j < width; j += 1) {
      const wanted = meant.charCodeAt(j - 1);
      let best = (last[j - 1] ?? 0) + (letter === wanted ? 0 : takeFor(letter, wanted));
      best = Math.min(best, (last[j] ?? 0) + extra, (row[j - 1] ?? 0) + leaveOut(meant, j - 1));
      const isSwapped =
        i > 1 &&
        j > 1 &&
        letter !== wanted &&
        letter === meant.charCodeAt(j - 2) &&
        typed.charCodeAt(i - 2) === wanted;
      if (isSwapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + SWAPPED);
      row[j] = best;
    }
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[meant.length] ?? 0;
}

/** Made once: words are compared by the hundred at each key. */
const ROOM = 65;
const ROWS = [new Float64Array(ROOM), new Float64Array(ROOM), new Float64Array(ROOM)] as const;

function leaveOut(meant: string, at: number): number {
  if (isDoubled(meant, at)) return DOUBLED;
  return VOWELS.has(meant.charCodeAt(at)) ? LEFT_OUT_VOWEL : LEFT_OUT;
}

function isDoubled(word: string, at: number): boolean {
  const letter = word.charCodeAt(at);
  return word.charCodeAt(at - 1) === letter || word.charCodeAt(at + 1) === letter;
}

function takeFor(letter: number, wanted: number): number {
  if (VOWELS.has(letter) && VOWELS.has(wanted)) return VOWEL;
  const pair = letter * 256 + wanted;
  if (PAIRS_ALIKE.has(pair)) return ALIKE;
  return PAIRS_BESIDE.has(pair) ? BESIDE : OTHER;
}

const VOWELS: ReadonlySet<number> = new Set(Array.from('aeiouy', (vowel) => vowel.charCodeAt(0)));
/** Consonants that stand for one sound, or for nearly one. */
const PAIRS_ALIKE = pairsOf(['sc', 'sz', 'ck', 'st', 'ct', 'td', 'bp', 'fv', 'gj', 'mn']);
/** Letters side by side on a keyboard, in one row or in two. */
const PAIRS_BESIDE = pairsOf(
  (
    'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm ' +
    'qa wa ws es ed rd rf tf tg yg yh uh uj ij ik ok ol pl az sz sx dx dc fc fv gv gb hb hn jn jm km'
  ).split(' '),
);

function pairsOf(pairs: readonly string[]): ReadonlySet<number> {
  return new Set(
    pairs.flatMap((pair) => {
      const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
      return [a * 256 + b, b * 256 + a];
    }),
  );
}
