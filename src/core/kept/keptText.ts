import type { Favorite } from '../../shared/favorite.ts';
import { chineseSyllables, type Syllable } from '../text/chineseSyllables.ts';
import { fold } from '../text/fold.ts';
import { hasHan } from '../text/script.ts';
import { tokenize } from '../text/tokenize.ts';

/** The words of a favorite that it is searched by. */
export type KeptWords = Pick<
  Favorite,
  'headword' | 'translation' | 'reading' | 'example' | 'dictionaryName' | 'note' | 'metIn' | 'tags'
>;

/** A favorite prepared for being searched, folded once and for all. */
export interface KeptText {
  readonly folded: string;
  /** Words of headword, translation and tags: what can be misspelled. */
  readonly words: readonly string[];
  /** Pieces of Chinese of headword and translation, for pinyin; made when first asked for. */
  readonly pieces: () => readonly (readonly Syllable[])[];
}

/** Prepares a favorite. */
export function toKeptText(kept: KeptWords): KeptText {
  const { headword, translation, reading, example, dictionaryName, note, metIn, tags } = kept;
  const names = [headword, translation, ...tags].map(fold);
  const rest = [reading, example, dictionaryName, note, metIn].map(fold);
  let pieces: readonly (readonly Syllable[])[] | null = null;
  return {
    folded: [...names, ...rest].join('\n'),
    words: names.flatMap((name) =>
      tokenize(name).flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])),
    ),
    pieces: () => {
      const isHeadwordRead = hasHan(headword);
      pieces ??= [
        ...chineseSyllables(headword, isHeadwordRead ? reading : ''),
        ...chineseSyllables(translation, isHeadwordRead ? '' : reading),
      ];
      return pieces;
    },
  };
}
