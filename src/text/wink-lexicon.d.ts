declare module 'wink-lexicon/src/*' {
  /** Inflected form to lemma; has no prototype. */
  const exceptions: Readonly<Record<string, string>>;
  export default exceptions;
}
