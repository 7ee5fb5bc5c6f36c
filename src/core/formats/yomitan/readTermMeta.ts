import type { BodyNode } from '../../../shared/body.ts';
import type { Article } from '../articleItem.ts';
import { treeText } from '../../../markup/treeText.ts';
import { listOf, propertyOf, textOf } from './jsonValue.ts';

/**
 * Reads a row of a bank about words (`term_meta_bank`) or characters (`kanji_meta_bank`): how
 * frequent it is, its pitch accent, its IPA; null when it is none.
 *
 *     [term, "freq", 123]   [term, "freq", {"reading": "よみ", "frequency": {"value": 5}}]
 *     [term, "pitch", {"reading": "よみ", "pitches": [{"position": 0}]}]
 *     [term, "ipa", {"reading": "よみ", "transcriptions": [{"ipa": "joꜜmi"}]}]
 */
export function readTermMeta(row: unknown): Omit<Article, 'line'> | null {
  const [term, mode, data] = listOf(row);
  if (typeof term !== 'string') return null;
  const reading = textOf(propertyOf(data, 'reading'));
  const said = valuesOf(textOf(mode), data);
  if (said === null) return null;
  const [name, values] = said;
  const nodes: readonly BodyNode[] = [
    {
      kind: 'paragraph',
      children: [{ kind: 'label', children: [name] }, ' ', values.join(', ')],
    },
  ];
  return {
    headwords: [term],
    reading: reading === term ? '' : reading,
    tags: values.map((value) => `${name} ${value}`),
    body: { kind: 'tree', nodes },
    text: treeText(nodes),
  };
}

function valuesOf(mode: string, data: unknown): readonly [string, readonly string[]] | null {
  if (mode === 'freq') {
    const value = frequencyOf(propertyOf(data, 'frequency') ?? data);
    return value === '' ? null : ['frequency', [value]];
  }
  if (mode === 'pitch') {
    const pitches = listOf(propertyOf(data, 'pitches'));
    const values = pitches.map((pitch) => numberOrText(propertyOf(pitch, 'position')));
    return filled('pitch', values);
  }
  if (mode !== 'ipa') return null;
  const transcriptions = listOf(propertyOf(data, 'transcriptions'));
  return filled(
    'IPA',
    transcriptions.map((each) => textOf(propertyOf(each, 'ipa'))),
  );
}

function filled(
  name: string,
  values: readonly string[],
): readonly [string, readonly string[]] | null {
  const said = values.filter((value) => value !== '');
  return said.length === 0 ? null : [name, said];
}

/** The number of a row about how frequent a word is; null when there is none. */
export function frequencyNumber(row: unknown): number | null {
  const [, mode, data] = listOf(row);
  if (mode !== 'freq') return null;
  const frequency = propertyOf(data, 'frequency') ?? data;
  const value = propertyOf(frequency, 'value') ?? frequency;
  return typeof value === 'number' && value > 0 ? value : null;
}

/** A number, a text, or both: what is shown comes before what is counted. */
function frequencyOf(value: unknown): string {
  const shown = textOf(propertyOf(value, 'displayValue'));
  if (shown !== '') return shown;
  return numberOrText(propertyOf(value, 'value') ?? value);
}

const numberOrText = (value: unknown): string =>
  typeof value === 'number' ? `${value}` : textOf(value);
