declare module 'opencc-js/dict/TSCharacters' {
  /** Rows `traditional simplified` parted by `|`; a row may offer more than one simplified form. */
  const rows: string;
  export default rows;
}

declare module 'opencc-js/dict/STPhrases' {
  /** Rows of `simplified traditional`, parted by bars. */
  const words: string;
  export default words;
}
