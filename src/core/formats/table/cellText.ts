import { htmlText } from '../../../markup/htmlText.ts';

/** The text of a cell in which PyGlossary may have written HTML. */
export function cellText(cell: string): string {
  return /<\/?[a-z]/i.test(cell) ? htmlText(cell) : cell;
}
