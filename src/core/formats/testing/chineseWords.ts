import words from 'opencc-js/dict/STPhrases';

/** Some ten thousand Chinese words, each in Simplified and in Traditional characters. */
export const CHINESE_WORDS: readonly string[] = words.split('|').flatMap((row) => row.split(' '));
