/**
 * Characters of a query that are handed over: the search itself reads no more, and a book that
 * was pasted by mistake must not be copied to and fro at each key.
 */
export const LONGEST_QUERY = 2000;
