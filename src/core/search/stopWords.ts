/**
 * Words of English and Chinese too small to mean anything alone: they do not relate entries to each other, are
 * left out of acronyms on a second try, and are no terms when they stand in a sentence.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after all also an and any are as at be been before being between both but by can could ' +
    'did do does down each for from further had has have he her here his how i if in into is it its ' +
    'just may me might more most must my no nor not now of off on once one only or other our out over ' +
    'own same shall she should so some such than that the their them then there these they this those ' +
    'through to too under until up upon us very was we well were what when where which while who whom ' +
    'whose why will with within without would yet you your ' +
    '的 了 和 与 是 在 我 你 他 她 它 们 不 也 就 都 而 及 或 一 有 这 那 为 以 于 中 上 下 对 从 到 被 把 将 等'
  ).split(' '),
);
