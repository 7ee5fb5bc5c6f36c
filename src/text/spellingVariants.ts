/**
 * Gives the other spellings that a folded English word may have in Britain or America: `colour` and
 * `color`, `optimisation` and `optimization`, `modelling` and `modeling`; without the word itself.
 *
 * They are made by rule: the caller must check them against the words that are there (`four` gives
 * `for`, `wise` gives `wize`).
 */
export function spellingVariants(word: string): readonly string[] {
  const known = CACHE.get(word);
  if (known !== undefined) return known;
  const variants = IS_ENGLISH.test(word) ? makeVariants(word) : [];
  if (CACHE.size < CACHE_LIMIT) CACHE.set(word, variants);
  return variants;
}

/** The words of a passage are asked for again and again. */
const CACHE = new Map<string, readonly string[]>();
const CACHE_LIMIT = 20_000;

function makeVariants(word: string): readonly string[] {
  const variants = new Set<string>();
  for (const [british, american] of WORDS) {
    if (word.startsWith(british)) variants.add(american + word.slice(british.length));
    if (word.startsWith(american)) variants.add(british + word.slice(american.length));
  }
  for (const [pattern, replacement] of RULES) {
    if (pattern.test(word)) variants.add(word.replace(pattern, replacement));
  }
  variants.delete(word);
  return [...variants];
}

const IS_ENGLISH = /^[a-z]{4,30}(?:'s)?$/;

/** What may follow a stem: endings of inflection and of words made from it. */
const ENDING = String.raw`(?=(?:s|'s|ed|ing|er|ers|able|al|ally|ful|less|ist|ists|ly|y|hood|ite|ites)?$)`;

type Rule = readonly [pattern: RegExp, replacement: string];

/** Each way of spelling by the other, both ways. */
const RULES: readonly Rule[] = [
  [new RegExp(String.raw`(?<=[^aeiou]|i)our${ENDING}`), 'or'],
  [new RegExp(String.raw`(?<=[a-z]{2}[^aeiou]|[a-z]i)or${ENDING}`), 'our'],
  [/(?<=[a-z]{2})is(?=(?:e|es|ed|er|ers|ing|able|ation|ations|ational)$)/, 'iz'],
  [/(?<=[a-z]{2})iz(?=(?:e|es|ed|er|ers|ing|able|ation|ations|ational)$)/, 'is'],
  [/(?<=[a-z]l)ys(?=(?:e|es|ed|er|ers|ing)$)/, 'yz'],
  [/(?<=[a-z]l)yz(?=(?:e|es|ed|er|ers|ing)$)/, 'ys'],
  [/(?<=[a-z][bctghp])re(?=s?$)/, 'er'],
  [/(?<=[a-z][bctghp])er(?=s?$)/, 're'],
  [/(?<=[a-z][aeiou])ll(?=(?:ed|ing|er|ers|or|ors|ings)$)/, 'l'],
  [/(?<=[a-z][aeiou])l(?=(?:ed|ing|er|ers|or|ors|ings)$)/, 'll'],
  [/(?<=def|off|pret|lic)enc(?=es?$)/, 'ens'],
  [/(?<=def|off|pret|lic)ens(?=es?$)/, 'enc'],
  [/ogue(?=s?$)/, 'og'],
  [/og(?=s?$)/, 'ogue'],
  [/(?<=an|^h|^p|leuk|medi|encyclop|gyn|arch|^)ae(?=[a-z]{2})/, 'e'],
  [/(?<=^|f|am|diarrh|hom)oe(?=[a-z]{2})/, 'e'],
  [/(?<=[a-z](?:dg|l))ement(?=s?$)/, 'ment'],
  [/(?<=[a-z](?:dg|il))ment(?=s?$)/, 'ement'],
  [/(?<=fulfi|enro|insti|ski)l(?=(?:s|ment|ful|fully)?$)/, 'll'],
  [/(?<=fulfi|enro|insti|ski)ll(?=(?:s|ment|ful|fully)?$)/, 'l'],
];

/** Words and beginnings of words that no rule explains. */
const WORDS: readonly (readonly [british: string, american: string])[] = [
  ['aeroplane', 'airplane'],
  ['ageing', 'aging'],
  ['aluminium', 'aluminum'],
  ['anaesthe', 'anesthe'],
  ['artefact', 'artifact'],
  ['centri', 'centeri'],
  ['centred', 'centered'],
  ['cheque', 'check'],
  ['cosy', 'cozy'],
  ['cypher', 'cipher'],
  ['disc', 'disk'],
  ['draught', 'draft'],
  ['enquir', 'inquir'],
  ['grey', 'gray'],
  ['haemo', 'hemo'],
  ['jewellery', 'jewelry'],
  ['kerb', 'curb'],
  ['learnt', 'learned'],
  ['manoeuvr', 'maneuver'],
  ['manoeuvre', 'maneuver'],
  ['maths', 'math'],
  ['mould', 'mold'],
  ['moustache', 'mustache'],
  ['oestr', 'estr'],
  ['paediatr', 'pediatr'],
  ['plough', 'plow'],
  ['practis', 'practic'],
  ['programme', 'program'],
  ['pyjama', 'pajama'],
  ['sceptic', 'skeptic'],
  ['smoulder', 'smolder'],
  ['storey', 'story'],
  ['sulph', 'sulf'],
  ['towards', 'toward'],
  ['tyre', 'tire'],
];
