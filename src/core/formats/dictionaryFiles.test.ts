import { describe, expect, it } from 'vitest';
import { recogniseFormat } from './recogniseFormat.ts';
import { memoryFiles, memorySource, readWhole, utf8 } from './testing/readWhole.ts';
import { TEXT_READERS } from './formatReaders.ts';

// Dictionaries as FreeDict and Wiktextract write them; the entries are written by us.
function read(name: string, text: string) {
  const files = memoryFiles(memorySource(name, utf8(text)));
  const reader = recogniseFormat(utf8(text), files, TEXT_READERS);
  if (reader === null) throw new Error('not recognised');
  const reading = readWhole(reader, files);
  if (reading.kind === 'refused') throw new Error(`refused: ${reading.fault}`);
  return { ...reading, format: reader.format };
}

describe('TEI of FreeDict', () => {
  const TEXT = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/css" href="freedict-dictionary.css"?>
<!DOCTYPE TEI SYSTEM "freedict-P5.dtd">
<TEI xmlns="http://www.tei-c.org/ns/1.0" version="5.0">
  <teiHeader xml:lang="en">
    <fileDesc>
      <titleStmt><title>English - German words</title></titleStmt>
      <publicationStmt><publisher>Us</publisher>
        <availability status="free"><p>Public domain.</p></availability>
      </publicationStmt>
    </fileDesc>
  </teiHeader>
  <text><body xml:lang="en">
    <entry>
      <form><orth>colour</orth><pron>ˈkʌlə</pron></form>
      <form><orth>color</orth></form>
      <gramGrp><pos>n</pos></gramGrp>
      <sense n="1">
        <usg type="dom">art</usg>
        <cit type="trans" xml:lang="de"><quote>Farbe</quote><gramGrp><gen>f</gen></gramGrp></cit>
        <cit type="example" xml:lang="en"><quote>a bright colour</quote><cit type="trans"><quote>eine helle Farbe</quote></cit></cit>
        <xr type="syn"><ref target="#hue">hue</ref></xr>
      </sense>
      <sense n="2"><def>The look of a skin.</def></sense>
    </entry>
    <entry><form><orth>red</orth></form><sense><cit type="trans"><quote>rot</quote></cit></sense></entry>
  </body></text>
</TEI>`;

  it('gives all forms, pronunciation, senses, examples and links', () => {
    const { format, opened, records, skipped } = read('eng-deu.tei', TEXT);
    expect({ format, skipped }).toEqual({ format: 'tei', skipped: [] });
    expect(opened).toMatchObject({
      name: 'English - German words',
      source: 'Us',
      licence: 'Public domain.',
      headwordLanguage: 'en',
      translationLanguage: 'de',
    });
    expect(records).toMatchObject([
      { headwords: ['colour', 'color'], content: { reading: 'ˈkʌlə' } },
      { headwords: ['red'], content: { text: 'rot' } },
    ]);
    const [first] = records;
    expect(first?.content).toMatchObject({
      text: 'n\nart Farbe f\na bright colour eine helle Farbe\nhue\nThe look of a skin.',
    });
    const json = JSON.stringify(first?.content);
    for (const part of ['"kind":"example"', '"target":"hue"', '"kind":"label","children":["n"]']) {
      expect(json).toContain(part);
    }
  });
});

describe('JSON of Wiktextract', () => {
  const WORDS = [
    {
      word: 'loss',
      lang: 'English',
      lang_code: 'en',
      pos: 'noun',
      sounds: [{ ipa: '/lɒs/', tags: ['UK'] }, { ipa: '/lɔs/' }, { audio: 'En-loss.ogg' }],
      forms: [
        { form: 'losses', tags: ['plural'] },
        { form: 'en-noun', tags: ['inflection-template'] },
      ],
      senses: [
        { glosses: ['An instance of losing.'], examples: [{ text: 'a great loss' }] },
        { glosses: ['Function', 'A function that is minimised.'], topics: ['machine-learning'] },
      ],
      etymology_text: 'From lose.',
      translations: [
        { lang: 'German', code: 'de', word: 'Verlust' },
        { lang: 'German', code: 'de', word: 'Schaden' },
        { lang: 'Chinese', code: 'cmn', word: '損失' },
      ],
    },
    { title: 'Lss', redirect: 'loss' },
    { word: 'lose', lang_code: 'en', pos: 'verb', senses: [{ tags: ['no-gloss'] }] },
  ];
  const TEXT = WORDS.map((word) => JSON.stringify(word)).join('\n');

  it('gives senses, forms, sounds and translations of each line', () => {
    const { format, records, opened, skipped } = read('kaikki.jsonl', TEXT);
    expect(format).toBe('wiktextract');
    expect(opened).toMatchObject({ headwordLanguage: 'en', source: 'Wiktionary' });
    expect(records).toMatchObject([
      {
        headwords: ['loss'],
        content: {
          reading: '/lɒs/, /lɔs/',
          text: 'noun\nlosses\nAn instance of losing.\na great loss\nmachine-learning A function that is minimised.\nFrom lose.\nGerman Verlust, Schaden\nChinese 損失',
        },
      },
    ]);
    expect(skipped).toMatchObject([{ line: 3, reason: 'no-content' }]);
  });
});
