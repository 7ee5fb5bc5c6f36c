import type { SearchAnswer } from '../../shared/hit.ts';

/** Whether the text was changed before it was searched, by more than white space and its last sign. */
export const isRepaired = ({
  query,
  searchedAs,
}: Pick<SearchAnswer, 'query' | 'searchedAs'>): boolean => plain(query) !== plain(searchedAs);

const plain = (text: string): string =>
  text
    .trim()
    .replace(/[.,;:!?。，；：！？]$/u, '')
    .replace(/\s+/g, ' ');
