import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../shared/import.ts';
import { recogniseFormat } from './recogniseFormat.ts';
import { memoryFiles, memorySource, readWhole, utf16, utf8 } from './testing/readWhole.ts';
import { TEXT_READERS } from './formatReaders.ts';
import { contentText } from './wordFields.ts';

// Files of terms as other programs write them; all are written by us.
function read(bytes: Uint8Array, choices: Pick<ImportChoices, 'columns'> = {}) {
  const files = memoryFiles(memorySource('terms.tbx', bytes));
  const reader = recogniseFormat(bytes, files, TEXT_READERS);
  if (reader === null) throw new Error('not recognised');
  const reading = readWhole(reader, files, { choices });
  if (reading.kind === 'refused') throw new Error(`refused: ${reading.fault}`);
  const entries = reading.records.map(({ headwords, content }) => [
    headwords.join('; '),
    contentText(content),
  ]);
  return { ...reading, entries, format: reader.format };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const tig = (term: string) => `<tig><term>${term}</term></tig>`;
const langSet = (language: string, ...tigs: readonly string[]) =>
  `<langSet xml:lang="${language}">${tigs.join('')}</langSet>`;
const martif = (...entries: readonly string[]) =>
  `<martif type="TBX" xml:lang="en"><text><body>${entries.map((entry) => `<termEntry>${entry}</termEntry>`).join('')}</body></text></martif>`;

describe('TBX', () => {
  it.each([
    '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">',
    '<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">',
    "<!DOCTYPE martif SYSTEM './TBXcoreStructV02.dtd' >",
  ])('may name a document type outside: %s', (doctype) => {
    const text = martif(langSet('en', tig('loss')) + langSet('zh-CN', tig('损失')));
    expect(read(utf8(`${HEAD}${doctype}\n${text}`)).entries).toEqual([['loss', '损失']]);
  });

  const THREE = utf8(
    HEAD +
      martif(
        langSet('en', tig('house')) + langSet('de', tig('Haus')) + langSet('es', tig('casa')),
        langSet('en', tig('tree')) + langSet('es', tig('árbol')),
        langSet('de', tig('Hund')) + langSet('en', tig('dog')),
      ),
  );

  it('of three languages asks for the pair, and drops nothing unsaid', () => {
    const { opened, entries, skipped } = read(THREE);
    expect(opened.columns).toEqual([
      { header: 'en', role: 'headword', isGuessed: true },
      { header: 'de', role: 'translation', isGuessed: true },
      { header: 'es', role: null },
    ]);
    expect(entries).toEqual([
      ['house', 'Haus'],
      ['dog', 'Hund'],
    ]);
    expect(skipped).toMatchObject([{ reason: 'no-content' }]);
    expect(read(THREE, { columns: ['headword', null, 'translation'] }).entries).toEqual([
      ['house', 'casa'],
      ['tree', 'árbol'],
    ]);
  });

  it('prefers English and Chinese, and offers the others', () => {
    const entry = (en: string, de: string, zh: string) =>
      langSet('en', tig(en)) + langSet('de', tig(de)) + langSet('zh-CN', tig(zh));
    const { opened, entries } = read(
      utf8(HEAD + martif(entry('house', 'Haus', '房子'), entry('tree', 'Baum', '树'))),
    );
    expect(opened.columns).toEqual([
      { header: 'en', role: 'headword' },
      { header: 'de', role: null },
      { header: 'zh-CN', role: 'translation' },
    ]);
    expect(entries).toEqual([
      ['house', '房子'],
      ['tree', '树'],
    ]);
  });

  it('has one language with regions and without', () => {
    const { entries, opened } = read(
      utf8(
        HEAD +
          martif(
            langSet('en', tig('loss')) + langSet('zh', tig('损失')),
            langSet('en-US', tig('weight')) + langSet('zh-CN', tig('权重')),
            langSet('en-GB', tig('colour')) + langSet('zh-TW', tig('顏色')),
          ),
      ),
    );
    expect(entries).toEqual([
      ['loss', '损失'],
      ['weight', '权重'],
    ]);
    expect(opened.columns?.map(({ header }) => header)).toEqual(['en', 'zh', 'zh-TW']);
  });

  it('names languages that come late in the file', () => {
    const many = Array.from({ length: 300 }, (_, i) => langSet('en', tig(`w${i}`)));
    const { opened } = read(utf8(HEAD + martif(...many, langSet('fr', tig('mot')))));
    expect(opened.columns?.map(({ header }) => header)).toEqual(['en', 'fr']);
  });

  it('keeps the status of terms: preferred ones first, deprecated ones apart', () => {
    const term = (text: string, status: string) =>
      `<ntig><termGrp><term>${text}</term><termNote type="administrativeStatus">${status}</termNote></termGrp></ntig>`;
    const { records, entries } = read(
      utf8(
        HEAD +
          martif(
            langSet(
              'en',
              term('wrong', 'deprecatedTerm-admn-sts'),
              term('loss', 'preferredTerm-admn-sts'),
            ) +
              langSet(
                'zh',
                tig('损失'),
                term('耗损', 'superseded'),
                term('损耗', 'admittedTerm-admn-sts'),
              ),
          ),
      ),
    );
    expect(entries).toEqual([['loss', '损失\n损耗']]);
    expect(records[0]?.content).toMatchObject({ note: '', avoid: ['wrong', '耗损'] });
  });

  it('may have elements for its types', () => {
    const text =
      '<tbx type="TBX-Basic" style="dct" xml:lang="en"><text><body><conceptEntry><min:subjectField>ml</min:subjectField><langSec xml:lang="en"><basic:definition>A slope.</basic:definition><termSec><term>gradient</term><basic:context>The gradient.</basic:context><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec><langSec xml:lang="zh-Hans"><termSec><term>梯度</term></termSec></langSec></conceptEntry></body></text></tbx>';
    expect(read(utf8(HEAD + text)).records).toMatchObject([
      {
        headwords: ['gradient'],
        content: {
          translation: '梯度',
          tags: ['ml'],
          examples: ['The gradient.'],
          note: 'A slope.',
        },
      },
    ]);
  });
});

describe('XML of MultiTerm', () => {
  const group = (type: string, code: string, term: string, more = '') =>
    `<languageGrp><language type="${type}" lang="${code}"/><termGrp><term>${term}</term>${more}</termGrp></languageGrp>`;
  const TEXT = `<?xml version="1.0" encoding="UTF-16"?>\n<mtf><conceptGrp><concept>1</concept><system type="entryClass">1</system><transacGrp><transac type="origination">admin</transac><date>2020-01-01T00:00:00</date></transacGrp><descripGrp><descrip type="Subject">ML</descrip></descripGrp>${group('English', 'EN-US', 'gradient', '<descripGrp><descrip type="Definition">A slope.</descrip></descripGrp>')}${group('Chinese (PRC)', 'ZH-CN', '梯度')}</conceptGrp></mtf>`;

  it.each([
    ['UTF-16', Uint8Array.of(0xff, 0xfe, ...utf16(TEXT))],
    ['UTF-8 that says UTF-16', utf8(TEXT)],
  ])('is read in %s', (_, bytes) => {
    const { format, records, opened } = read(bytes);
    expect(format).toBe('multiterm');
    expect(opened.columns?.map(({ role }) => role)).toEqual(['headword', 'translation']);
    expect(records).toMatchObject([
      {
        headwords: ['gradient'],
        content: { translation: '梯度', tags: ['ML'], note: 'A slope.' },
      },
    ]);
  });
});
