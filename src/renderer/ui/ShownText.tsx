import { createContext, useContext } from 'react';

interface ShownTextProps {
  readonly text: string;
  readonly lang: string;
  /** See `showText`. */
  readonly traditional?: string | undefined;
  readonly className?: string | undefined;
}

/** A text of a dictionary in its language; Chinese in the script that the reader chose. */
export function ShownText({ text, lang, traditional, className }: ShownTextProps) {
  const shown = useShownText(text, lang, traditional);
  return (
    <span className={className} lang={shown.lang}>
      {shown.text}
    </span>
  );
}

/** A script that Chinese is drawn in, whatever script it is written in. */
export interface ShownScript {
  /** Language tag of what is drawn, so that the right glyphs are taken. */
  readonly lang: 'zh-Hans' | 'zh-Hant';
  readonly convert: (text: string) => string;
}

/** Null draws all Chinese as it is written. */
export const ShownScriptContext = createContext<ShownScript | null>(null);

interface Shown {
  readonly text: string;
  readonly lang: string;
}

const CHINESE = /^zh(-Han[st])?(-|$)/;

/**
 * A text as it is to be drawn. A conversion that would change its length is not made: matches are
 * marked by offsets.
 *
 * @param traditional The same word as its dictionary writes it in Traditional characters: sooner right
 *   than a conversion, since 干 may be 乾, 幹 or 干.
 */
export function showText(
  script: ShownScript | null,
  text: string,
  lang: string,
  traditional?: string,
): Shown {
  if (script === null || !CHINESE.test(lang) || lang.includes('Latn')) return { text, lang };
  if (script.lang === 'zh-Hant' && traditional?.length === text.length) {
    return { text: traditional, lang: script.lang };
  }
  const converted = script.convert(text);
  return converted.length === text.length ? { text: converted, lang: script.lang } : { text, lang };
}

export const useShownText = (text: string, lang: string, traditional?: string): Shown =>
  showText(useContext(ShownScriptContext), text, lang, traditional);
