import type { NewGlossaryRow } from '../../../shared/library.ts';
import { cleanText } from '../../../text/invisible.ts';
import { hasHan } from '../../../text/script.ts';
import type { GlossaryToWrite } from '../glossaryRow.ts';
import type { TermStatus } from './tbxConcepts.ts';

/**
 * Writes a glossary as TBX-Basic of ISO 30042:2019 in its DCA style: one concept a row, with the
 * headword in one language and the translation in the other.
 *
 * Each rendering is a term with its status: the first translation is preferred, others (parted by
 * semicolons or lines) are admitted, what is to be avoided is deprecated, in the language of its script.
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
  const { headword, translation, reading, examples, tags, note, avoid = [] } = row;
  const { headwordLanguage, translationLanguage } = glossary;
  const isOther = (text: string): boolean => hasHan(text) === isChinese(translationLanguage);
  const renderings = translation
    .split(/[;；\n]/)
    .map(cleanText)
    .filter((text) => text !== '');
  const isRated = renderings.length > 1 || avoid.length > 0;
  const contexts = examples.map(
    (text) => `            <descrip type="context">${escape(text)}</descrip>`,
  );
  const spoken = `            <termNote type="pronunciation">${escape(reading)}</termNote>`;
  const terms = [
    ...term(headword, avoid.length > 0 ? 'preferred' : null, contexts),
    ...avoid.filter((text) => !isOther(text)).flatMap((text) => term(text, 'deprecated')),
  ];
  const translated = [
    ...renderings.flatMap((text, i) =>
      term(
        text,
        isRated ? (i === 0 ? 'preferred' : 'admitted') : null,
        i === 0 && reading !== '' ? [spoken] : [],
      ),
    ),
    ...avoid.filter(isOther).flatMap((text) => term(text, 'deprecated')),
  ];
  const lines = [
    `      <conceptEntry id="c${number}">`,
    ...tags.map((tag) => `        <descrip type="subjectField">${escape(tag)}</descrip>`),
    ...(note === '' ? [] : [`        <note>${escape(note)}</note>`]),
    ...section(headwordLanguage, terms),
    ...(translated.length === 0 ? [] : section(translationLanguage, translated)),
    '      </conceptEntry>',
  ];
  return `${lines.join('\n')}\n`;
}

const isChinese = (language: string): boolean => /^zh(?:-|$)/.test(language);

const section = (language: string, terms: readonly string[]): readonly string[] => [
  `        <langSec xml:lang="${escape(language)}">`,
  ...terms,
  '        </langSec>',
];

const term = (
  text: string,
  status: TermStatus | null,
  more: readonly string[] = [],
): readonly string[] => [
  '          <termSec>',
  `            <term>${escape(text)}</term>`,
  ...(status === null
    ? []
    : [`            <termNote type="administrativeStatus">${status}Term-admn-sts</termNote>`]),
  ...more,
  '          </termSec>',
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
