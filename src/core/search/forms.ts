/**
 * Gives the forms under which a folded headword or translation can be looked up: the whole text
 * first, then its alternatives (parted by `;`, `、`, `,` or ` / `), each without what stands in
 * brackets, and what stands in brackets when it has more than one word.
 *
 *     large language models (llms)       also `large language models`
 *     rag (retrieval-augmented generation)    also `rag`, `retrieval-augmented generation`
 *     模型崩溃；模型坍塌                   also `模型崩溃`, `模型坍塌`
 */
export function formsOf(folded: string): readonly string[] {
  const forms = new Set([folded]);
  if (!SPECIAL.test(folded)) return [folded];
  if (!BRACKET.test(folded)) {
    for (const part of folded.split(SEPARATOR)) {
      const bare = part.includes('  ') ? part.replace(/ +/g, ' ').trim() : part.trim();
      if (bare !== '') forms.add(bare);
    }
    return [...forms];
  }
  for (const part of folded.replace(BRACKETED, keepSeparatorsOut).split(SEPARATOR)) {
    const text = part.replace(
      HIDDEN,
      (mark) => SEPARATORS[mark.charCodeAt(0) - FIRST_HIDDEN] ?? '',
    );
    const bare = text.replace(BRACKETED, ' ').replace(/ +/g, ' ').trim();
    if (bare !== '') forms.add(bare);
    for (const [, inner = ''] of text.matchAll(BRACKETED)) {
      if (/\p{L}[ -]\p{L}/u.test(inner)) forms.add(inner.trim());
    }
  }
  return [...forms];
}

const SPECIAL = /[;；、,，([{（【]| \/ /;
const BRACKET = /[([（【]/;
const BRACKETED = /[([（【]([^()[\]（）【】]*)[)\]）】]/g;
const SEPARATOR = /[;；、,，]| \/ /;

/** Separators inside brackets are hidden while the text is parted, in the private use area. */
const SEPARATORS = ';；、,，';
const FIRST_HIDDEN = 0xe000;
const HIDDEN = /[\ue000-\ue004]/g;

function keepSeparatorsOut(bracketed: string): string {
  return bracketed.replace(/[;；、,，]/g, (mark) =>
    String.fromCharCode(FIRST_HIDDEN + SEPARATORS.indexOf(mark)),
  );
}
