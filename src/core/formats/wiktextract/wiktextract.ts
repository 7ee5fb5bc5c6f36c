import type { BodyNode } from '../../../shared/body.ts';
import { languageTag } from '../bytes/languageTag.ts';
import { detectEncoding } from '../text/detectEncoding.ts';
import type { FormatReader, OpenedSource, ReadContext, ReadItem } from '../formatReader.ts';
import { isTooDeep, parseJson } from '../json/jsonRows.ts';
import { articleItem } from '../articleItem.ts';
import { treeText } from '../../../markup/treeText.ts';
import { headLines } from '../text/textHead.ts';
import { readFirstLines, readLineBlocks } from '../text/textLines.ts';
import { listOf, propertyOf, textOf } from '../yomitan/jsonElements.ts';

/**
 * Reads what Wiktextract takes out of Wiktionary, as kaikki.org offers it: JSON Lines, a word with one
 * part of speech on each line (`word`, `pos`, `lang_code`, `senses` with `glosses` and `examples`,
 * `sounds` with `ipa`, `forms`, `translations`). Entries that only redirect are further headwords
 * elsewhere, and are passed over.
 */
export const wiktextractReader: FormatReader = {
  format: 'wiktextract',
  recognise(head) {
    const first = headLines(head)?.find((line) => line.trim() !== '') ?? '';
    const isLine = /^\s*\{/.test(first) && /"senses"\s*:\s*\[/.test(first);
    return isLine && /"word"\s*:/.test(first) && /"(?:lang_code|pos)"\s*:/.test(first) ? 0.95 : 0;
  },
  open,
};

function open({ files: { main }, choices }: ReadContext): OpenedSource {
  const encoding = detectEncoding(main, choices.encoding);
  const [first = ''] = readFirstLines(main, encoding, 1);
  const code = textOf(propertyOf(isTooDeep(first) ? null : parseJson(first), 'lang_code'));
  return {
    name: '',
    source: 'Wiktionary',
    licence: 'CC BY-SA',
    headwordLanguage: languageTag(code),
    // The edition of Wiktionary is not named; glosses are in its language.
    translationLanguage: null,
    encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
    delimiter: null,
    columns: null,
    claimedCount: null,
    *records(onProgress) {
      for (const { firstLine, lines, faults, share } of readLineBlocks(main, encoding)) {
        const unread = new Set(faults.map(({ line }) => line));
        for (const { line, reason } of faults) yield { kind: 'skipped', line, reason };
        for (const [i, text] of lines.entries()) {
          const line = firstLine + i;
          if (unread.has(line) || text.trim() === '') continue;
          const item = readWord(isTooDeep(text) ? undefined : parseJson(text), line);
          if (item !== null) yield item;
        }
        onProgress?.(share);
      }
    },
    media: () => [],
  };
}

/** Null for a line that only says where an entry has gone. */
function readWord(value: unknown, line: number): ReadItem | null {
  const word = textOf(propertyOf(value, 'word'));
  if (propertyOf(value, 'redirect') !== undefined) return null;
  if (word === '') return { kind: 'skipped', line, reason: 'not-understood' };
  const pos = textOf(propertyOf(value, 'pos'));
  const nodes: readonly BodyNode[] = [
    ...(pos === '' ? [] : [{ kind: 'label', children: [pos] } as const, ' ']),
    ...formsLine(value),
    ...listOf(propertyOf(value, 'senses')).flatMap(senseNodes),
    ...etymology(value),
    ...translationLines(value),
  ];
  const ipas = listOf(propertyOf(value, 'sounds')).map((sound) => textOf(propertyOf(sound, 'ipa')));
  const hasText = nodes.length > (pos === '' ? 0 : 2);
  return articleItem({
    line,
    headwords: [word],
    reading: [...new Set(ipas.filter((ipa) => ipa !== ''))].slice(0, 3).join(', '),
    body: { kind: 'tree', nodes },
    text: hasText ? treeText(nodes) : '',
  });
}

function senseNodes(sense: unknown): readonly BodyNode[] {
  const glosses = listOf(propertyOf(sense, 'glosses')).map(textOf);
  // The last gloss is the sense, those before it the ones that it stands under.
  const gloss = glosses.at(-1) ?? '';
  if (gloss === '') return [];
  const labels = [...listOf(propertyOf(sense, 'tags')), ...listOf(propertyOf(sense, 'topics'))]
    .map(textOf)
    .filter((label) => label !== '');
  const examples = listOf(propertyOf(sense, 'examples')).slice(0, MOST_EXAMPLES);
  return [
    {
      kind: 'sense',
      children: [
        ...labels.flatMap((label): BodyNode[] => [{ kind: 'label', children: [label] }, ' ']),
        gloss,
        ...examples.flatMap(exampleNodes),
      ],
    },
  ];
}

const MOST_EXAMPLES = 5;
const MOST_FORMS = 30;
const MOST_TRANSLATIONS = 200;

function exampleNodes(example: unknown): readonly BodyNode[] {
  const text = textOf(propertyOf(example, 'text'));
  const meaning =
    textOf(propertyOf(example, 'translation')) || textOf(propertyOf(example, 'english'));
  if (text === '') return [];
  return [{ kind: 'example', children: [meaning === '' ? text : `${text} — ${meaning}`] }];
}

function formsLine(value: unknown): readonly BodyNode[] {
  const forms = listOf(propertyOf(value, 'forms'))
    .filter((form) => !listOf(propertyOf(form, 'tags')).some(isTableTag))
    .map((form) => textOf(propertyOf(form, 'form')))
    .filter((form) => form !== '');
  if (forms.length === 0) return [];
  const shown = [...new Set(forms)].slice(0, MOST_FORMS).join(', ');
  return [{ kind: 'paragraph', children: [{ kind: 'emphasis', children: [shown] }] }];
}

const isTableTag = (tag: unknown): boolean =>
  tag === 'table-tags' || tag === 'inflection-template' || tag === 'class';

function etymology(value: unknown): readonly BodyNode[] {
  const text = textOf(propertyOf(value, 'etymology_text'));
  return text === '' ? [] : [{ kind: 'note', children: [text] }];
}

/** A line a language: `German: Haus, Gebäude`. */
function translationLines(value: unknown): readonly BodyNode[] {
  const byLanguage = new Map<string, string[]>();
  for (const each of listOf(propertyOf(value, 'translations')).slice(0, MOST_TRANSLATIONS)) {
    const language = textOf(propertyOf(each, 'lang')) || textOf(propertyOf(each, 'code'));
    const word = textOf(propertyOf(each, 'word'));
    if (word === '') continue;
    const words = byLanguage.get(language);
    if (words === undefined) byLanguage.set(language, [word]);
    else if (!words.includes(word)) words.push(word);
  }
  return [...byLanguage].map(([language, words]) => ({
    kind: 'paragraph',
    children: [{ kind: 'label', children: [language] }, ' ', words.join(', ')],
  }));
}
