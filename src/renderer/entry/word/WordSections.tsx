import type { Entry } from '../../../shared/entry.ts';
import type { WordDetails } from '../../../shared/word.ts';
import { DefinitionList } from './DefinitionList.tsx';
import { SenseList } from './SenseList.tsx';
import { hasMoreToSay } from './usualGlosses.ts';
import { WordLinks } from './WordLinks.tsx';

interface WordSectionsProps {
  readonly entry: Entry;
  readonly word: WordDetails;
  readonly onLookUp: (word: string) => void;
}

/** What a dictionary of words says of a word, below its usual renderings. */
export function WordSections({ entry, word, onLookUp }: WordSectionsProps) {
  const { headwordLanguage, translationLanguage } = entry;
  return (
    <>
      {hasMoreToSay(word) ? <SenseList senses={word.senses} lang={translationLanguage} /> : null}
      <DefinitionList definitions={word.definitions} lang={headwordLanguage} />
      <WordLinks word={word} lang={headwordLanguage} onLookUp={onLookUp} />
    </>
  );
}
