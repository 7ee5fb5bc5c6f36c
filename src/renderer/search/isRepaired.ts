import type { SearchAnswer } from '../../shared/hit.ts';

/** Whether the text was changed before it was searched, by more than its white space. */
export const isRepaired = ({
  query,
  searchedAs,
}: Pick<SearchAnswer, 'query' | 'searchedAs'>): boolean => plain(query) !== plain(searchedAs);

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');
