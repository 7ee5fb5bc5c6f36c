import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { fetchWordNet } from './fetchWordNet.ts';
import { type DictdArticle, readDictd } from './readDictd.ts';

/**
 * Writes the glossary of 5,000 real terms that ranking is tested and measured on:
 * all headwords of `wordnet-wanted.txt` and of the list of misspellings, then the 2,000 with the
 * longest articles (the words with the most meanings, which are the most common ones and resemble
 * each other most), then headwords spread evenly over the alphabet.
 */
const SIZE = 5000;
const COMMON = 2000;
const MAX_DEFINITION = 120;
const FIXTURES = resolve(import.meta.dirname, '../src/core/search/fixtures');

const articles = readDictd(fetchWordNet(), 'wn').filter(({ headword }) => headword !== '');
const chosen = choose(articles);
const rows = [...chosen].map(toRow);
writeFileSync(resolve(FIXTURES, 'wordnet.md'), `${head(rows.length)}${rows.join('\n')}\n`);
process.stdout.write(`${rows.length} terms\n`);

function choose(all: readonly DictdArticle[]): readonly DictdArticle[] {
  const lengthOf = ({ lines }: DictdArticle): number => lines.join('').length;
  const wanted = new Set(readWanted());
  const known = new Set(all.map(keyOf));
  const missing = [...wanted].filter((word) => !known.has(word));
  if (missing.length > 0) process.stderr.write(`Not in WordNet: ${missing.join(', ')}\n`);
  const common = new Set(all.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, COMMON));
  const sure = new Set(all.filter((one) => wanted.has(keyOf(one)) || common.has(one)));
  const rest = all.filter((one) => !sure.has(one));
  const step = rest.length / (SIZE - sure.size);
  for (let i = 0; sure.size < SIZE; i += 1) {
    const next = rest[Math.floor(i * step)];
    if (next) sure.add(next);
  }
  return all.filter((one) => sure.has(one));
}

function readWanted(): readonly string[] {
  const words = readFileSync(resolve(FIXTURES, 'wordnet-wanted.txt'), 'utf8').trimEnd();
  const misspellings = readFileSync(resolve(FIXTURES, 'misspellings.tsv'), 'utf8').trimEnd();
  const corrected = misspellings.split('\n').slice(1);
  return [...words.split('\n'), ...corrected.map((line) => line.split('\t')[1] ?? '')].map((word) =>
    word.toLowerCase(),
  );
}

/** One article holds a word in all its letter cases. */
function keyOf({ headword }: DictdArticle): string {
  return headword.toLowerCase();
}

/** The first sense: its definition, shortened at a word, and its first example. */
function toRow({ headword, lines }: DictdArticle): string {
  const text = lines.join(' ').replace(/\s+/g, ' ').trim();
  const sense = text.replace(/^(?:n|v|adj|adv) ?/, '').replace(/^1: |^: /, '');
  const [first = ''] = sense.split(/ (?:(?:n|v|adj|adv) )?\d+: | \[(?:syn|ant|also): /);
  const example = /"([^"]+)"/.exec(first)?.[1] ?? '';
  const definition = (first.split(/;? "/)[0] ?? '').replace(/[;:]$/, '');
  const cut =
    definition.length > MAX_DEFINITION
      ? `${definition.slice(0, MAX_DEFINITION).replace(/ \S*$/, '')} ...`
      : definition;
  return `| ${[headword, cut, example].map(escape).join(' | ')} |`;
}

function escape(text: string): string {
  return text.replace(/[\\`*_<>[\]|~&]/g, String.raw`\$&`);
}

function head(count: number): string {
  return `---
name: "WordNet, ${count} terms"
headword-language: en
translation-language: en
source: "WordNet 3.0, Princeton University; first sense of each term, from Debian's package dict-wn"
licence: "WordNet 3.0 license, below"
---
Written by bench/writeWordNetGlossary.ts. WordNet's notice:

This software and database is being provided to you, the LICENSEE, by Princeton University under the
following license. By obtaining, using and/or copying this software and database, you agree that you
have read, understood, and will comply with these terms and conditions.:

Permission to use, copy, modify and distribute this software and database and its documentation for
any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the
following copyright notice and statements, including the disclaimer, and that the same appear on ALL
copies of the software, database and documentation, including modifications that you make for
internal use or for distribution.

WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.

THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO
REPRESENTATIONS OR WARRANTIES OF MERCHANT- ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE
USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS,
COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.

The name of Princeton University or Princeton may not be used in advertising or publicity pertaining
to distribution of the software and/or database. Title to copyright in this software, database and
any associated documentation shall at all times remain with Princeton University and LICENSEE agrees
to preserve same.

| Term | Definition | Example |
|------|------------|---------|
`;
}
