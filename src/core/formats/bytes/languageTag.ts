import type { Language } from '../../../shared/entry.ts';

/**
 * The tag of a language that is named in English (`German`), by a code of ISO 639 (`deu`, `de`) or
 * already by a tag (`zh-Hans`); null when it is none that we know.
 */
export function languageTag(name: string): Language | null {
  const word = name.trim().toLowerCase();
  const known = TAGS.get(word) ?? TAGS.get(word.replace(/[^a-z].*$/, ''));
  if (known !== undefined) return known === 'zh' ? chineseTag(word) : known;
  return null;
}

/** Dictionaries say `Chinese` for either script; the simplified one is the more common. */
function chineseTag(word: string): Language {
  return /trad|hant|tw|hk/.test(word) ? 'zh-Hant' : 'zh-Hans';
}

/** By line: tag, ISO 639-2 and 639-3 codes, English names. */
const ROWS = `
af afr afrikaans|ar ara arabic|az aze azerbaijani|be bel belarusian|bg bul bulgarian|bn ben bengali
br bre breton|ca cat catalan|cs ces cze czech|cy cym wel welsh|da dan danish|de deu ger german
el ell gre greek|en eng english|eo epo esperanto|es spa spanish|et est estonian|eu eus baq basque
fa fas per persian|fi fin finnish|fr fra fre french|ga gle irish|gl glg galician|he heb hebrew
hi hin hindi|hr hrv croatian|hu hun hungarian|hy hye arm armenian|id ind indonesian
is isl ice icelandic|it ita italian|ja jpn japanese|ka kat geo georgian|kk kaz kazakh|ko kor korean
ku kur kurdish|la lat latin|lt lit lithuanian|lv lav latvian|mk mkd mac macedonian
ms msa may malay|nl nld dut dutch|no nor norwegian|oc oci occitan|pl pol polish
pt por portuguese|ro ron rum romanian|ru rus russian|sa san sanskrit|sk slk slo slovak
sl slv slovenian|sq sqi alb albanian|sr srp serbian|sv swe swedish|sw swa swahili|ta tam tamil
th tha thai|tr tur turkish|tt tat tatar|uk ukr ukrainian|ur urd urdu|uz uzb uzbek
vi vie vietnamese|yi yid yiddish|zh zho chi chinese cmn mandarin`;

const TAGS: ReadonlyMap<string, Language> = new Map(
  ROWS.trim()
    .split(/[|\n]/)
    .flatMap((row) => {
      const words = row.split(' ');
      return words.map((word) => [word, words[0] ?? ''] as const);
    }),
);
