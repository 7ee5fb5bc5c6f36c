declare module 'opencc-js/dict/STPhrases' {
  /** Rows of `simplified traditional`, parted by bars. */
  const words: string;
  export default words;
}
