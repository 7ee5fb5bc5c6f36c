import type { WordDetails } from '../../shared/word.ts';
import { usualRenderings } from '../../text/senses/senseGroups.ts';
import type { RecordContent } from './formatReader.ts';

/** A record of a word, see {@link RecordContent}. */
export type WordContent = Extract<RecordContent, { kind: 'word' }>;

/** Fields of a table, see {@link RecordContent}. */
type FieldsContent = Extract<RecordContent, { kind: 'fields' }>;

/**
 * The renderings of a word in one line: each once, the usual ones first, parted by a semicolon of
 * their script. No part of speech, no labels.
 */
export function translationLine(word: WordDetails): string {
  const all = word.senses.flatMap((sense) => sense.glosses);
  const glosses = [...new Set([...usualRenderings(word), ...all])];
  return glosses.join(glosses.some((gloss) => HAN.test(gloss)) ? '；' : '; ');
}

/** A word as the fields of a table, for what keeps no more: its definitions are the note. */
export function wordAsFields({ reading, details }: WordContent): FieldsContent {
  return {
    kind: 'fields',
    translation: translationLine(details),
    reading,
    examples: [],
    tags: [],
    note: details.definitions
      .map(({ partOfSpeech, text }) => (partOfSpeech === '' ? text : `${partOfSpeech} ${text}`))
      .join('\n'),
  };
}

/** What is said about the headwords, as text: a translation, the words of an article. */
export function contentText(content: RecordContent): string {
  if (content.kind === 'article') return content.text;
  return content.kind === 'word' ? translationLine(content.details) : content.translation;
}

const HAN = /\p{Script=Han}/u;
