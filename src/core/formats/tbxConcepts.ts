import type { TextChunk } from './textChunks.ts';
import { LONGEST_LINE } from './textLines.ts';
import { readXml, type XmlEvent } from './xmlEvents.ts';

/** The terms of a concept in one language. */
export interface LanguageSection {
  /** As the file writes it. */
  readonly language: string;
  readonly terms: string[];
  readonly notes: string[];
  readonly contexts: string[];
}

/** One concept of a TBX file. */
export interface Concept {
  /** 1-based line where it starts. */
  readonly line: number;
  readonly sections: LanguageSection[];
  /** What is said about it as a whole. */
  readonly notes: string[];
  readonly tags: string[];
  /** Its texts have more than 1 MB; some of them have been left out. */
  isTooLong: boolean;
}

/** What is met in a TBX file, in order. */
export type TbxPart =
  | { readonly kind: 'about'; readonly language: string; readonly title: string }
  | { readonly kind: 'concept'; readonly concept: Concept }
  | { readonly kind: 'progress'; readonly share: number };

/** Reads the concepts of a TBX file of either version; throws as `readXml` does. */
export function* readConcepts(chunks: Iterable<TextChunk>): Generator<TbxPart> {
  const state: State = { concept: null, field: null, text: '', size: 0, type: '' };
  for (const { events, share } of readXml(chunks)) {
    for (const event of events) {
      const part = take(state, event);
      if (part !== null) yield part;
    }
    yield { kind: 'progress', share };
  }
}

interface State {
  concept: Concept | null;
  /** Element whose text is read at present, inner markup included. */
  field: string | null;
  /** `type` of the element. */
  type: string;
  text: string;
  /** Characters of the concept so far. */
  size: number;
}

const CONCEPTS = ['termEntry', 'conceptEntry'];
const SECTIONS = ['langSet', 'langSec'];
const FIELDS = ['term', 'descrip', 'note', 'termNote', 'title'];

function take(state: State, event: XmlEvent): TbxPart | null {
  if (event.kind === 'text') {
    if (state.field !== null) addText(state, event.text);
    return null;
  }
  if (event.kind === 'open') return open(state, event);
  return close(state, event.name);
}

function open(
  state: State,
  { name, attributes, line }: Extract<XmlEvent, { kind: 'open' }>,
): TbxPart | null {
  const language = attributes['xml:lang'] ?? attributes['lang'] ?? '';
  if (name === 'martif' || name === 'tbx') return { kind: 'about', language, title: '' };
  if (CONCEPTS.includes(name)) {
    state.concept = { line, sections: [], notes: [], tags: [], isTooLong: false };
    state.size = 0;
  } else if (SECTIONS.includes(name)) {
    state.concept?.sections.push({ language, terms: [], notes: [], contexts: [] });
  } else if (FIELDS.includes(name) && state.field === null) {
    state.field = name;
    state.type = attributes['type'] ?? '';
    state.text = '';
  }
  return null;
}

function addText(state: State, text: string): void {
  state.size += text.length;
  if (state.size <= LONGEST_LINE) state.text += text;
  else if (state.concept !== null) state.concept.isTooLong = true;
}

function close(state: State, name: string): TbxPart | null {
  if (CONCEPTS.includes(name) && state.concept !== null) {
    const { concept } = state;
    state.concept = null;
    state.field = null;
    return { kind: 'concept', concept };
  }
  if (name !== state.field) return null;
  const text = state.text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
  state.field = null;
  if (state.concept === null) {
    state.size = 0;
    return name === 'title' ? { kind: 'about', language: '', title: text.slice(0, 300) } : null;
  }
  if (text !== '') file(state.concept, name, state.type, text);
  return null;
}

function file(concept: Concept, name: string, type: string, text: string): void {
  const section = concept.sections.at(-1);
  if (name === 'term') section?.terms.push(text);
  else if (name === 'descrip' && type === 'subjectField') concept.tags.push(text);
  else if (name === 'descrip' && type === 'context') section?.contexts.push(text);
  else if (name === 'note' || (name === 'descrip' && NOTES.includes(type))) {
    (section?.notes ?? concept.notes).push(text);
  }
}

const NOTES = ['definition', 'explanation', 'example'];
