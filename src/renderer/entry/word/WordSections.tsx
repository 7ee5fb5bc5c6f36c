import type { Entry } from '../../../shared/entry.ts';
import type { WordDetails } from '../../../shared/word.ts';
import { DefinitionList } from './DefinitionList.tsx';
import { WordLinks } from './WordLinks.tsx';

interface WordSectionsProps {
  readonly entry: Entry;
  readonly word: WordDetails;
  readonly onLookUp: (word: string) => void;
}

/** What a dictionary of words says of a word, below its renderings. */
export function WordSections({ entry, word, onLookUp }: WordSectionsProps) {
  const { headwordLanguage } = entry;
  return (
    <>
      <DefinitionList definitions={word.definitions} lang={headwordLanguage} />
      <WordLinks word={word} lang={headwordLanguage} onLookUp={onLookUp} />
    </>
  );
}
