import type { Entry } from '../../shared/entry.ts';
import type { MatchRange } from '../../shared/hit.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import { fieldMarks } from './fieldMarks.ts';
import { isIpa } from './readingOf.ts';

interface ReadingProps {
  readonly entry: Pick<Entry, 'reading' | 'headwordLanguage'>;
  readonly matches?: readonly MatchRange[];
}

const NO_MATCHES: readonly MatchRange[] = [];

/** How the entry is pronounced, in writing: pinyin as it is, the signs of phonetics between slashes. */
export function Reading({ entry, matches = NO_MATCHES }: ReadingProps) {
  // Between the readings of several translations; as long, so that marks stay where they are.
  const reading = entry.reading.replaceAll('； ', '; ');
  const isPhonetic = isIpa(entry);
  const text = (
    <MarkedText
      text={reading}
      lang={isPhonetic ? `${entry.headwordLanguage}-fonipa` : 'zh-Latn-pinyin'}
      marks={{ match: fieldMarks(matches, 'reading') }}
    />
  );
  return isPhonetic ? <>/{text}/</> : text;
}
