import type { BodyNode, EntryBody } from '../../../shared/body.ts';
import type { GarbledText } from '../../../shared/import.ts';
import { cleanText } from '../../../text/invisible.ts';
import type { DictionaryRecord, RecordContent } from '../formatReader.ts';
import { withAvoid } from '../glossaryRow.ts';
import type { WordContent } from '../wordFields.ts';
import { repairGarbled } from './repairGarbled.ts';

/** Counts what was garbled in a file, record by record. */
export interface GarbledCount {
  repaired: number;
  lost: number;
  readonly samples: { line: number; text: string }[];
}

/** A count of nothing yet; it has the shape of {@link GarbledText}. */
export function newGarbledCount(): GarbledCount & GarbledText {
  return { repaired: 0, lost: 0, samples: [] };
}

/**
 * Restores what was read in a wrong encoding in all texts of a record, see `repairGarbled`, and counts it:
 * of a table each cell, of an article the entry once. What is lost stays as it is. Must be given
 * the record as the reader gave it: cleaning takes characters out that the repair needs.
 */
export function repairRecord(record: DictionaryRecord, count: GarbledCount): DictionaryRecord {
  const { line, content } = record;
  const repair = (text: string) => {
    const { kind, text: repaired } = repairGarbled(text);
    if (kind === 'repaired') count.repaired += 1;
    else if (kind === 'lost') addLost(count, line, text);
    return repaired;
  };
  const headwords = record.headwords.map((headword) => {
    const repaired = repair(headword);
    return cleanText(repaired) === '' ? headword : repaired;
  });
  if (content.kind === 'word') return { headwords, line, content: repairWord(content, repair) };
  if (content.kind === 'article')
    return { headwords, line, content: repairArticle(content, line, count) };
  const fields: FieldsContent = {
    ...content,
    translation: repair(content.translation),
    reading: repair(content.reading),
    examples: content.examples.map(repair),
    tags: content.tags.map(repair),
    note: repair(content.note),
  };
  const { avoid } = content;
  return {
    headwords,
    line,
    content: avoid === undefined ? fields : { ...fields, ...withAvoid(avoid.map(repair)) },
  };
}

type FieldsContent = Extract<RecordContent, { kind: 'fields' }>;

/** How many lost texts are shown, and how much of each. */
const MOST_SAMPLES = 20;
const SAMPLE_LENGTH = 200;

function addLost(count: GarbledCount, line: number, text: string): void {
  count.lost += 1;
  if (count.samples.length < MOST_SAMPLES)
    count.samples.push({ line, text: text.slice(0, SAMPLE_LENGTH) });
}

/** Repairs all texts of a word. */
function repairWord(word: WordContent, repair: (text: string) => string): WordContent {
  const { senses, definitions, forms, levels, classifiers, references } = word.details;
  return {
    ...word,
    reading: repair(word.reading),
    variant: repair(word.variant),
    details: {
      senses: senses.map(({ partOfSpeech, labels, glosses }) => ({
        partOfSpeech,
        labels: labels.map(repair),
        glosses: glosses.map(repair),
      })),
      definitions: definitions.map((each) => ({ ...each, text: repair(each.text) })),
      forms: forms.map((form) => ({ ...form, text: repair(form.text) })),
      levels,
      classifiers: classifiers.map(repair),
      references: references.map(repair),
    },
  };
}

type Article = Extract<RecordContent, { kind: 'article' }>;

/** The words of an article say what it is; only when they are repaired its body is gone through. */
function repairArticle(article: Article, line: number, count: GarbledCount): Article {
  const { kind, text } = repairGarbled(article.text);
  if (kind === 'lost') addLost(count, line, article.text);
  if (kind !== 'repaired') return article;
  count.repaired += 1;
  return {
    ...article,
    text,
    reading: repairGarbled(article.reading).text,
    tags: article.tags.map((tag) => repairGarbled(tag).text),
    body: repairBody(article.body),
  };
}

function repairBody(body: EntryBody): EntryBody {
  if (body.kind === 'text') return { ...body, text: repairGarbled(body.text).text };
  if (body.kind === 'html') return { ...body, html: repairGarbled(body.html).text };
  return { ...body, nodes: body.nodes.map(repairNode) };
}

function repairNode(node: BodyNode): BodyNode {
  if (typeof node === 'string') return repairGarbled(node).text;
  const repaired = { ...node, children: node.children.map(repairNode) };
  return node.target === undefined
    ? repaired
    : { ...repaired, target: repairGarbled(node.target).text };
}
