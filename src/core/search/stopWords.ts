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

/** Words that stand in every text and are no terms of it, besides {@link STOP_WORDS}. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'above across against along although always am among another anyone around because become becomes ' +
    'behind below beneath beside besides beyond cannot despite doing done during either else enough ' +
    'et al etc even ever every everyone few fewer given going hence hers herself him himself however ' +
    'instead itself least less let like many me mine much myself near neither never nevertheless ' +
    'nobody none nothing often onto ought ours ourselves per perhaps quite rather really several since ' +
    'so-called somehow someone something sometimes still theirs themselves therefore thereby though ' +
    'throughout thus together toward towards unless unlike upon using usually versus via whereas ' +
    'whereby wherein whether whoever yes yourself eg ie vs fig figure eq ' +
    "don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't it's that's " +
    'two three four five six seven eight nine ten hundred thousand million first third fourth fifth half ' +
    '个 们 其 此 该 并 且 但 若 如 因 由 至 向 往 自 所 者 之 乎 吗 呢 吧 啊 着 过 得 地 没 无 非 很 更 最 太 还 又 再 ' +
    '只 才 却 让 使 给 跟 同 比 则 即 各 每 某 几 多 少 来 去 可 能 会 要 应 需 用 时 后 前 里 外 内 间 们 您 咱 谁 何 ' +
    '并且 而且 但是 因为 所以 如果 虽然 然而 以及 或者 还是 可以 能够 这个 那个 这些 那些 我们 你们 他们 它们 其中 之间 一种 ' +
    '一个 一些 这种 那种 各种 每个 有些 这样 那样 并不 因此 为了 关于 对于 由于'
  ).split(' '),
);

/** Whether a folded word only serves the others of its sentence. */
export function isFunctionWord(word: string): boolean {
  return STOP_WORDS.has(word) || FUNCTION_WORDS.has(word);
}
