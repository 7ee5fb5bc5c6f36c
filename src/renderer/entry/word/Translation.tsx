import type { Entry } from '../../../shared/entry.ts';
import type { MatchRange } from '../../../shared/hit.ts';
import type { WordDetails } from '../../../shared/word.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { fieldMarks } from '../fieldMarks.ts';
import { lineMarks } from './lineMarks.ts';
import { usualGlosses } from './usualGlosses.ts';
import type { SenseOrder } from './useSenseOrder.ts';

interface TranslationProps {
  readonly entry: Entry;
  /** What a dictionary of words says of it; null shows the translation whole. */
  readonly word: WordDetails | null;
  readonly matches?: readonly MatchRange[];
  /** Its senses as they are read here. */
  readonly order: SenseOrder | null;
}

const NO_MATCHES: readonly MatchRange[] = [];

/** The rendering of an entry in one line; of a word its usual renderings. */
export function Translation({ entry, word, matches = NO_MATCHES, order }: TranslationProps) {
  const { translation, translationLanguage: lang } = entry;
  const marks = fieldMarks(matches, 'translation');
  if (word === null || word.senses.length === 0) {
    return <MarkedText text={translation} lang={lang} marks={{ match: marks }} />;
  }
  const line = usualGlosses(word, lang, order);
  return (
    <MarkedText text={line} lang={lang} marks={{ match: lineMarks(translation, marks, line) }} />
  );
}
