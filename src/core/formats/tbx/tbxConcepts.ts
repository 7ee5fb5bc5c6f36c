import { languageTag } from '../bytes/languageTag.ts';
import type { TextChunk } from '../text/openLines.ts';
import { readXml, type XmlEvent } from '../xmlEvents.ts';
import { MAX_ENTRY } from '../../../shared/limits.ts';

/** What a file says of the use of a term. */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated';

/** A term with what is said of it alone. */
export interface Term {
  readonly text: string;
  status: TermStatus | null;
}

/** The terms of a concept in one language. */
export interface LanguageSection {
  /** As the file writes it. */
  language: string;
  readonly terms: Term[];
  readonly notes: string[];
  readonly contexts: string[];
}

/** One concept of a file of terms. */
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

/**
 * Reads the concepts of a TBX file of either version, or of the XML of MultiTerm (`conceptGrp`,
 * `languageGrp`, `termGrp`); throws as `readXml` does.
 */
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

const CONCEPTS = ['termEntry', 'conceptEntry', 'conceptGrp'];
const SECTIONS = ['langSet', 'langSec', 'languageGrp'];
const FIELDS = ['term', 'descrip', 'note', 'termNote', 'title'];
/** Elements of the newer style, each named as what its `type` would be. */
const MODULES = /^(?:min|basic|ling|core):(.+)$/;

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
  if (name === 'martif' || name === 'tbx' || name === 'mtf')
    return { kind: 'about', language, title: '' };
  if (CONCEPTS.includes(name)) {
    state.concept = { line, sections: [], notes: [], tags: [], isTooLong: false };
    state.size = 0;
  } else if (SECTIONS.includes(name)) {
    state.concept?.sections.push({ language, terms: [], notes: [], contexts: [] });
  } else if (name === 'language') {
    const section = state.concept?.sections.at(-1);
    const named = languageTag(attributes['type'] ?? '') ?? attributes['type'] ?? '';
    if (section !== undefined) section.language = attributes['lang'] ?? named;
  } else if (MODULES.test(name) && state.field === null) {
    state.field = name;
    state.type = MODULES.exec(name)?.[1] ?? '';
    state.text = '';
  } else if (FIELDS.includes(name) && state.field === null) {
    state.field = name;
    state.type = attributes['type'] ?? '';
    state.text = '';
  }
  return null;
}

function addText(state: State, text: string): void {
  state.size += text.length;
  if (state.size <= MAX_ENTRY) state.text += text;
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

function file(concept: Concept, name: string, given: string, text: string): void {
  const section = concept.sections.at(-1);
  const type = given.toLowerCase().replace(/[\s_-]/g, '');
  const isDescription = name === 'descrip' || MODULES.test(name);
  if (name === 'term') section?.terms.push({ text, status: null });
  else if (STATUSES.test(type)) {
    const term = section?.terms.at(-1);
    if (term !== undefined) term.status = statusOf(text) ?? term.status;
  } else if (isDescription && TAGS.has(type)) concept.tags.push(text);
  else if (isDescription && CONTEXTS.has(type)) (section?.contexts ?? concept.notes).push(text);
  else if (name === 'note' || (isDescription && NOTES.has(type))) {
    (section?.notes ?? concept.notes).push(text);
  }
}

const STATUSES = /^(?:administrativestatus|normativeauthorization|status|usagestatus|termstatus)$/;

/** `preferredTerm-admn-sts`, `deprecatedTerm`, `Forbidden`, `admitted`. */
function statusOf(text: string): TermStatus | null {
  if (/^(?:deprecated|superseded|obsolete|forbidden|rejected|avoid)/i.test(text))
    return 'deprecated';
  if (/^(?:admitted|allowed|permitted)/i.test(text)) return 'admitted';
  return /^(?:preferred|approved|recommended)/i.test(text) ? 'preferred' : null;
}

const NOTES = new Set(['definition', 'explanation', 'example', 'note', 'remark', 'comment']);
const TAGS = new Set(['subjectfield', 'subject', 'domain', 'field', 'category']);
const CONTEXTS = new Set(['context', 'samplesentence', 'usage']);
