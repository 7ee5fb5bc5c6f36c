import type { NewGlossaryRow } from '../../shared/library.ts';
import type { GlossaryToWrite } from './glossaryToWrite.ts';

/**
 * Writes a glossary as TBX-Basic of ISO 30042:2019 in its DCA style: one concept a row, with the
 * headword in one language and the translation in the other.
 *
 * Tags are subject fields, examples contexts of the headword. Characters that XML 1.0 cannot hold
 * are left out.
 */
export function writeGlossaryTbx(glossary: GlossaryToWrite): string {
  const { name, headwordLanguage, source, licence, rows } = glossary;
  const about = [source, licence].filter((text) => text !== '').join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="${escape(headwordLanguage)}" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>${escape(name)}</title></titleStmt>
      <sourceDesc><p>${escape(about || 'Written by Glossa.')}</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${rows.map((row, i) => concept(row, i + 1, glossary)).join('')}    </body>
  </text>
</tbx>
`;
}

function concept(row: NewGlossaryRow, number: number, glossary: GlossaryToWrite): string {
  const { headword, translation, reading, examples, tags, note } = row;
  const { headwordLanguage, translationLanguage } = glossary;
  const lines = [
    `      <conceptEntry id="c${number}">`,
    ...tags.map((tag) => `        <descrip type="subjectField">${escape(tag)}</descrip>`),
    ...(note === '' ? [] : [`        <note>${escape(note)}</note>`]),
    `        <langSec xml:lang="${escape(headwordLanguage)}">`,
    '          <termSec>',
    `            <term>${escape(headword)}</term>`,
    ...examples.map((text) => `            <descrip type="context">${escape(text)}</descrip>`),
    '          </termSec>',
    '        </langSec>',
    ...(translation === '' ? [] : translated(translation, reading, translationLanguage)),
    '      </conceptEntry>',
  ];
  return `${lines.join('\n')}\n`;
}

const translated = (translation: string, reading: string, language: string): readonly string[] => [
  `        <langSec xml:lang="${escape(language)}">`,
  '          <termSec>',
  `            <term>${escape(translation)}</term>`,
  ...(reading === ''
    ? []
    : [`            <termNote type="pronunciation">${escape(reading)}</termNote>`]),
  '          </termSec>',
  '        </langSec>',
];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
