import type { Hit } from '../../shared/hit.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import { fieldMarks, markedMatches } from './fieldMarks.ts';

interface HitTextProps {
  readonly hit: Hit;
  readonly field: 'headword' | 'translation';
}

/** One side of a hit, with what matched marked. */
export function HitText({ hit, field }: HitTextProps) {
  const { entry } = hit;
  const lang = field === 'headword' ? entry.headwordLanguage : entry.translationLanguage;
  return (
    <MarkedText
      text={entry[field]}
      lang={lang}
      traditional={field === 'headword' ? entry.variant : undefined}
      marks={{ match: fieldMarks(markedMatches(hit), field) }}
    />
  );
}
