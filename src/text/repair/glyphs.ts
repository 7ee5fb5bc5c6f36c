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
