import type { Level, WordDetails } from '../shared/word.ts';
import type { LookupReport, ReportedHit } from './lookUp.ts';

/** Prints a report for people: a line a hit with its reason; below it what more is said of it. */
export function formatReport({ query, searchedAs, hits, tookMs, pattern }: LookupReport): string {
  const lines = searchedAs === query ? [] : [`Searched as: ${searchedAs}`];
  if (hits.length === 0) lines.push('Nothing found.');
  for (const hit of hits) {
    const { headword, variant, translation, reading, reason, tier, example, word } = hit;
    const side = [translation, reading && `[${reading}]`].filter((part) => part !== '').join(' ');
    const name = variant === undefined ? headword : `${headword}【${variant}】`;
    lines.push(`${name}  ${side}  (${reason})`);
    // Of what is only near, one line is enough.
    if (word !== undefined && tier === 'exact') lines.push(...wordLines(hit, word));
    if (example !== '') lines.push(`    ${example}`);
  }
  if (pattern !== undefined) {
    const least = pattern.isAll ? '' : 'at least ';
    lines.push(`Pattern: ${least}${pattern.count} headwords match`);
  }
  const count = hits.length === 1 ? '1 hit' : `${hits.length} hits`;
  lines.push(`${count} in ${tookMs.toFixed(1)} ms`);
  return `${lines.join('\n')}\n`;
}

/** Definitions that are printed. */
const DEFINITIONS = 3;

function wordLines({ rank }: ReportedHit, word: WordDetails): readonly string[] {
  const marks = word.levels.map((level) => LEVEL_NAMES[level]);
  if (rank !== undefined) marks.push(`rank ${rank.toLocaleString('en')}`);
  const lists = [
    ['forms', word.forms.map(({ kind, text }) => `${text} (${kind.replaceAll('-', ' ')})`)],
    ['measure words', word.classifiers],
    ['see also', word.references],
  ] as const;
  const lines = [
    marks.join(', '),
    ...word.senses.map(({ partOfSpeech, labels, glosses }) =>
      [partOfSpeech, ...labels.map((label) => `[${label}]`), glosses.join('; ')]
        .filter((part) => part !== '')
        .join(' '),
    ),
    ...word.definitions
      .slice(0, DEFINITIONS)
      .map(({ partOfSpeech, text }) => `${partOfSpeech} ${text}`.trim()),
    ...lists.map(([name, words]) => (words.length === 0 ? '' : `${name}: ${words.join(', ')}`)),
  ];
  return lines.filter((line) => line !== '').map((line) => `    ${line}`);
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  zhongkao: 'Zhongkao',
  gaokao: 'Gaokao',
  cet4: 'CET-4',
  cet6: 'CET-6',
  kaoyan: 'Kaoyan',
  toefl: 'TOEFL',
  ielts: 'IELTS',
  gre: 'GRE',
  oxford3000: 'Oxford 3000',
};
