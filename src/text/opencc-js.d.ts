declare module 'opencc-js/dict/TSCharacters' {
  /** Rows `traditional simplified` parted by `|`; a row may offer more than one simplified form. */
  const rows: string;
  export default rows;
}
