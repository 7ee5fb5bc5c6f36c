import type { DictionaryRecord } from '../../src/core/formats/formatReader.ts';
import type { WordContent } from '../../src/core/formats/wordFields.ts';
import type { Sense, WordDetails, WordForm } from '../../src/shared/word.ts';
import { bare, type CoreWord } from './coreWord.ts';
import { findMisspelled } from './misspelledEntries.ts';

/** What the rule kept, and how many entries it left out for which reason. */
export interface Core {
  readonly words: readonly CoreWord[];
  readonly left: Readonly<Record<LeftOut, number>>;
}

/** Why an entry is not shipped as an entry of its own. */
export type LeftOut =
  'no Chinese' | 'too many words' | 'no sign of use' | 'form of another word' | 'misspelled';

/** Fields of which every labelled entry is kept: computing, electronics, mathematics, physics, ... */
const KEPT_FIELDS: ReadonlySet<string> = new Set(['计', '电', '数', '物', '航', '天', '机']);
const MAX_WORDS = 5;

/**
 * Chooses what of ECDICT is shipped, by one rule: an entry of up to five words with a Chinese
 * translation that has a sign of being used: a pronunciation, a place in a list of frequency, an
 * examination that asks it, inflected forms, or the label of one of the fields that readers of
 * technical English meet.
 *
 * An inflected form that is listed nowhere on its own, or says nothing that its word does not say,
 * becomes a form of its word. What it says more is given to the word, after all else (`cramps`: a
 * meaning of its own). Misspelled common words are left out.
 */
export function chooseCore(records: Iterable<DictionaryRecord>): Core {
  const left: Record<LeftOut, number> = {
    'no Chinese': 0,
    'too many words': 0,
    'no sign of use': 0,
    'form of another word': 0,
    misspelled: 0,
  };
  const kept = new Map<string, CoreWord>();
  for (const { headwords, content, line } of records) {
    const [headword = ''] = headwords;
    if (content.kind !== 'word') continue;
    const reason = whyLeftOut(headword, content);
    if (reason === null) kept.set(headword, { headword, content, line });
    else left[reason] += 1;
  }
  const folded = foldForms(kept);
  left['form of another word'] = kept.size - folded.length;
  const misspelled = findMisspelled(folded);
  left.misspelled = misspelled.size;
  return { words: folded.filter(({ headword }) => !misspelled.has(headword)), left };
}

function whyLeftOut(headword: string, { reading, rank, details }: WordContent): LeftOut | null {
  const isForm = details.forms.some(({ kind }) => kind === 'lemma');
  if (!isForm && !details.senses.some(({ glosses }) => glosses.some((each) => HAN.test(each)))) {
    return 'no Chinese';
  }
  if (headword.split(/\s+/).length > MAX_WORDS) return 'too many words';
  const isUsed =
    reading !== '' ||
    rank > 0 ||
    details.levels.length > 0 ||
    details.forms.length > 0 ||
    details.senses.some(({ labels }) => labels.some((label) => KEPT_FIELDS.has(label)));
  return isUsed ? null : 'no sign of use';
}

const HAN = /\p{Script=Han}/u;

function foldForms(kept: ReadonlyMap<string, CoreWord>): readonly CoreWord[] {
  const words = new Map(kept);
  for (const form of kept.values()) {
    const [lemma] = lemmasOf(form);
    const word = lemma === undefined ? undefined : words.get(lemma);
    if (word === undefined || lemma === form.headword) {
      // A form whose word is not there, and which says nothing itself.
      if (form.content.details.senses.length === 0) words.delete(form.headword);
      continue;
    }
    const more = glossesMissing(form.content.details, word.content.details);
    if (more.length > 0 && isListed(form.content)) continue;
    words.delete(form.headword);
    words.set(word.headword, withForm(word, form.headword, more));
  }
  return [...words.values()];
}

/** The words of which this is a form. A word that is listed as a form of a form has none. */
function lemmasOf({ content }: CoreWord): readonly string[] {
  return content.details.forms.flatMap(({ kind, text }) => (kind === 'lemma' ? [text] : []));
}

/** Whether people look it up for itself. */
function isListed({ rank, details }: WordContent): boolean {
  return rank > 0 || details.levels.length > 0;
}

function withForm(word: CoreWord, form: string, more: readonly Sense[]): CoreWord {
  const { details } = word.content;
  const isKnown = form === word.headword || details.forms.some(({ text }) => text === form);
  const added: readonly WordForm[] = isKnown ? [] : [{ kind: formKind(form), text: form }];
  const whole: WordDetails = {
    ...details,
    senses: [...details.senses, ...more],
    forms: [...details.forms, ...added],
  };
  return { ...word, content: { ...word.content, details: whole } };
}

function formKind(form: string): WordForm['kind'] {
  if (form.endsWith('ing')) return 'present-participle';
  return form.endsWith('ed') ? 'past' : 'plural';
}

/** The senses of a form with the glosses that its word has not. */
function glossesMissing(form: WordDetails, word: WordDetails): readonly Sense[] {
  const known = new Set(word.senses.flatMap(({ glosses }) => glosses.map(bare)));
  return form.senses.flatMap((sense) => {
    const glosses = sense.glosses.filter((gloss) => HAN.test(gloss) && !known.has(bare(gloss)));
    for (const gloss of glosses) known.add(bare(gloss));
    return glosses.length === 0 ? [] : [{ ...sense, glosses }];
  });
}
