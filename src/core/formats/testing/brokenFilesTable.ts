import type { ImportFormat } from '../../../shared/import.ts';
import { ODS_MARK, SHEET_MARK } from '../excel/xlsxRows.ts';
import { bytesOf, utf8 } from './readWhole.ts';

/** A broken file, made of bytes, and what must come of it. */
export interface BrokenFile {
  readonly format: ImportFormat;
  readonly what: string;
  readonly bytes: Uint8Array;
  /** A fault, or how many records there are and why lines were skipped. */
  readonly outcome: string | { readonly records: number; readonly skipped: readonly string[] };
}

const LONG = 'x'.repeat(1024 * 1024 + 10);
const LONG_WORD = 'w'.repeat(1_001);
const NOT_UTF8 = [0xe6, 0xa8];

function broken(
  format: ImportFormat,
  ...files: readonly (readonly [
    what: string,
    bytes: string | Uint8Array,
    outcome: BrokenFile['outcome'],
  ])[]
): readonly BrokenFile[] {
  return files.map(([what, bytes, outcome]) => ({
    format,
    what,
    bytes: typeof bytes === 'string' ? utf8(bytes) : bytes,
    outcome,
  }));
}

const read = (records: number, ...skipped: readonly string[]) => ({ records, skipped });

/** Lines of Chinese, so that a few broken bytes do not put UTF-8 in doubt. */
const CHINESE = (row: (i: number) => string) =>
  Array.from({ length: 40 }, (_, i) => row(i)).join('\n');

const TABLE = 'Term,Meaning\n';

const ECDICT_HEADER =
  'word,phonetic,definition,translation,pos,collins,oxford,tag,bnc,frq,exchange,detail,audio\n';

/** At least six broken files of each text format. */
export const BROKEN_FILES: readonly BrokenFile[] = [
  ...broken(
    'csv',
    ['no entry', TABLE, read(0)],
    ['nothing at all', '', 'no-entries'],
    [
      'rows without headword or content',
      `${TABLE},a\nb,\n , \nc,d\n`,
      read(1, 'no-headword', 'no-content'),
    ],
    [
      'a headword over 1,000 characters',
      `${TABLE}${LONG_WORD},a\nb,c\n`,
      read(1, 'headword-too-long'),
    ],
    ['a line over 1 MB', `${TABLE}a,${LONG}\nb,c\n`, read(1, 'too-long')],
    [
      'a cell in quotes over 1 MB',
      `${TABLE}a,"${'xxxxxxxxxxxxxxx\n'.repeat(75_000)}"\nb,c\n`,
      read(1, 'too-long', 'no-content'),
    ],
    ['a quote that is not closed', `${TABLE}a,"b\nc,d\ne,f\n`, read(3)],
    ['a quote on each line', `${TABLE}${'"a,b\n'.repeat(500)}c,d\n`, read(501)],
    [
      'objects of the language as headwords',
      `${TABLE}__proto__,a\nconstructor,b\ntoString,c\n`,
      read(3),
    ],
    [
      'bytes that are no text',
      bytesOf(
        TABLE,
        CHINESE((i) => `w${i},模型模型模型模型`),
        '\na,',
        NOT_UTF8,
        '\nb,c\n',
      ),
      read(41, 'bad-encoding'),
    ],
    ['columns beyond the header', `${TABLE}a,b,c,d,e\nf\n`, read(1, 'no-content')],
  ),
  ...broken(
    'tsv',
    ['nothing at all', '', 'no-entries'],
    ['rows without headword or content', 'a\tb\n\tc\nd\t\n', read(1, 'no-headword', 'no-content')],
    ['a headword over 1,000 characters', `a\tb\n${LONG_WORD}\tc\n`, read(1, 'headword-too-long')],
    ['an endless line', `a\tb\n${LONG}${LONG}\nc\td\n`, read(2, 'too-long')],
    ['NULs', 'a\tb\nc\0\0\td\ne\tf\n', read(3)],
    ['quotes in the middle', '"a" b\tc\nd "e"\tf\n', read(2)],
    [
      'cut off in a character',
      bytesOf(
        CHINESE((i) => `w${i}\t模型模型模型`),
        '\na\t',
        NOT_UTF8,
      ),
      read(40, 'bad-encoding'),
    ],
  ),
  ...broken(
    'markdown',
    ['no table', '# Only a heading\n', 'no-entries'],
    ['a table without rows', '| Term | Meaning |\n|-|-|\n', read(0)],
    ['a table that is cut off in its rule', '| Term | Meaning |\n|--', 'no-entries'],
    [
      'rows with too few and too many cells',
      '| Term | Meaning |\n|-|-|\n| a |\n| b | c | d |\n',
      read(1, 'no-content'),
    ],
    [
      'rows without headword',
      '| Term | Meaning |\n|-|-|\n| | a |\n| b | c |\n',
      read(1, 'no-headword'),
    ],
    [
      'a headword over 1,000 characters',
      `| Term | Meaning |\n|-|-|\n| ${LONG_WORD} | a |\n`,
      read(0, 'headword-too-long'),
    ],
    [
      'a row of brackets',
      `| Term | Meaning |\n|-|-|\n| a | ${'['.repeat(300_000)} |\n| b | c |\n`,
      read(1, 'too-long'),
    ],
    [
      'a table inside of code that is not closed',
      '```\n| Term | Meaning |\n|-|-|\n| a | b |\n',
      'no-entries',
    ],
    [
      'objects of the language as headwords',
      '| Term | Meaning |\n|-|-|\n| \\_\\_proto\\_\\_ | a |\n',
      read(1),
    ],
    ['no column for the headword', '| Meaning |\n|-|\n| a |\n', 'no-headword-column'],
  ),
  ...broken(
    'json',
    ['nothing at all', '', 'damaged'],
    ['an empty list', '[]', 'no-entries'],
    ['cut off', '[{"term":"a","meaning":"b"},{"term":"c"', 'truncated'],
    ['cut off in a string', '[{"term":"a","meaning":"b', 'truncated'],
    ['text behind the end', '[{"term":"a","meaning":"b"}] x', 'damaged'],
    ['two lists', '[{"term":"a","meaning":"b"}][1]', 'damaged'],
    [
      'an element that is not closed rightly',
      '[{"term":"a","meaning":["b"}},{"term":"c","meaning":"d"}]',
      read(1, 'not-understood'),
    ],
    [
      'elements that are no objects',
      '[{"term":"a","meaning":"b"},5,null,"x"]',
      read(1, 'not-understood', 'not-understood', 'not-understood'),
    ],
    [
      'a million lists in each other',
      `[{"term":"a","meaning":"b"},${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}]`,
      read(1, 'not-understood'),
    ],
    [
      'an element over 1 MB',
      `[{"term":"a","meaning":"b"},{"term":"c","meaning":"${LONG}"}]`,
      read(1, 'too-long'),
    ],
    [
      'objects of the language as headwords',
      '{"__proto__":"a","constructor":{"meaning":"b","__proto__":"c"}}',
      read(2),
    ],
    [
      'bytes that are no text',
      bytesOf(
        '[',
        CHINESE((i) => `{"term":"w${i}","meaning":"模型模型模型"},`),
        '"',
        NOT_UTF8,
        '"]',
      ),
      'bad-encoding',
    ],
    ['no key for the headword', '[{"meaning":"a"}]', 'no-headword-column'],
  ),
  ...broken(
    'jsonl',
    ['nothing at all', '\n\n', 'no-entries'],
    [
      'a line that is cut off',
      '{"term":"a","meaning":"b"}\n{"term":"c","mea',
      read(1, 'not-understood'),
    ],
    [
      'lines of other things',
      '{"term":"a","meaning":"b"}\n5\n[1]\nxyz\n',
      read(1, 'not-understood', 'not-understood', 'not-understood'),
    ],
    [
      'a line over 1 MB',
      `{"term":"a","meaning":"b"}\n{"term":"c","meaning":"${LONG}"}\n`,
      read(1, 'too-long'),
    ],
    [
      'lists in each other',
      `{"term":"a","meaning":"b"}\n{"term":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`,
      read(1, 'not-understood'),
    ],
    ['no headword', '{"term":"a","meaning":"b"}\n{"meaning":"c"}\n', read(1, 'no-headword')],
    [
      'objects of the language as keys',
      '{"term":"__proto__","meaning":"b","__proto__":{"term":"x"}}\n',
      read(1),
    ],
  ),
  ...broken(
    'tbx',
    ['nothing at all', '', 'truncated'],
    ['no concept', '<martif></martif>', 'no-entries'],
    ['cut off', '<martif><text><body><termEntry><langSet xml:lang="en"><tig><term>a', 'truncated'],
    ['tags that cross', '<martif><text></martif></text>', 'damaged'],
    ['a document type of its own', '<!DOCTYPE martif [ ]><martif></martif>', 'unsafe-xml'],
    [
      'declarations beside a document type outside',
      '<!DOCTYPE martif SYSTEM "x.dtd" [<!ENTITY a "b">]><martif></martif>',
      'unsafe-xml',
    ],
    ['a document type that is cut off', '<!DOCTYPE martif SYSTEM "x.dtd"', 'unsafe-xml'],
    [
      'entities that grow',
      '<!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><martif>&b;</martif>',
      'unsafe-xml',
    ],
    ['an entity that is not there', '<martif>&a;</martif>', 'damaged'],
    [
      '100,000 attributes',
      `<martif ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}></martif>`,
      'damaged',
    ],
    ['200,000 tags that are not closed', `<martif>${'<b>'.repeat(200_000)}`, 'damaged'],
    ['text without end', `<martif>${LONG}${LONG}${LONG}`, 'damaged'],
    [
      'a concept over 1 MB',
      `<martif><text><body><termEntry><langSet xml:lang="en"><tig><term>${LONG}</term></tig></langSet></termEntry></body></text></martif>`,
      read(0, 'too-long'),
    ],
    [
      'a concept without term',
      '<martif><text><body><termEntry><langSet xml:lang="en"><tig></tig></langSet></termEntry></body></text></martif>',
      read(0, 'no-headword'),
    ],
    [
      'an encoding that is not there',
      '<?xml version="1.0" encoding="none-such"?><martif></martif>',
      'unsupported',
    ],
  ),
  ...broken(
    'multiterm',
    ['nothing at all', '', 'truncated'],
    ['no concept', '<mtf></mtf>', 'no-entries'],
    ['cut off', '<mtf><conceptGrp><languageGrp><language lang="EN"/><termGrp><term>a', 'truncated'],
    ['tags that cross', '<mtf><conceptGrp></mtf></conceptGrp>', 'damaged'],
    ['a document type', '<!DOCTYPE mtf [<!ENTITY a "b">]><mtf></mtf>', 'unsafe-xml'],
    [
      'a concept without term',
      '<mtf><conceptGrp><languageGrp><language lang="EN"/></languageGrp></conceptGrp></mtf>',
      read(0, 'no-headword'),
    ],
    [
      'a language that is not named',
      '<mtf><conceptGrp><languageGrp><language lang="EN"/><termGrp><term>a</term></termGrp></languageGrp><languageGrp><termGrp><term>b</term></termGrp></languageGrp></conceptGrp></mtf>',
      read(0, 'no-content'),
    ],
  ),
  ...broken(
    'cedict',
    ['nothing at all', '', read(0)],
    [
      'lines that are not understood',
      '模型 模型 [mo2 xing2] /model/\n模型 模型\n模型 [x] /y/\n',
      read(1, 'not-understood', 'not-understood'),
    ],
    ['no headword', '[mo2 xing2] /model/\n', read(0, 'no-headword')],
    ['no meaning', '模型 模型 [mo2 xing2] //\n', read(0, 'no-content')],
    ['a headword over 1,000 characters', `${LONG_WORD} a [a1] /b/\n`, read(0, 'headword-too-long')],
    [
      'an endless line',
      `模型 模型 [mo2 xing2] /model/\n模 模 [mo2] /${LONG}/\n`,
      read(1, 'too-long'),
    ],
    [
      'a line that is cut off',
      '模型 模型 [mo2 xing2] /model/\n模型 模型 [mo2 xi',
      read(1, 'not-understood'),
    ],
    [
      'bytes that are no text',
      bytesOf(
        CHINESE(() => '模型 模型 [mo2 xing2] /model/'),
        '\n',
        NOT_UTF8,
        '\n',
      ),
      read(40, 'bad-encoding'),
    ],
  ),
  ...broken(
    'ecdict',
    ['nothing but the header', ECDICT_HEADER, read(0)],
    ['no word', `${ECDICT_HEADER}a,,,甲,,,,,0,0,,,\n,,,乙,,,,,0,0,,,\n`, read(1, 'no-headword')],
    ['nothing said', `${ECDICT_HEADER}a,,,,,,,,0,0,,,\n`, read(0, 'no-content')],
    [
      'a word over 1,000 characters',
      `${ECDICT_HEADER}${LONG_WORD},,,甲,,,,,0,0,,,\n`,
      read(0, 'headword-too-long'),
    ],
    ['an endless line', `${ECDICT_HEADER}a,,,甲,,,,,0,0,,,\nb,,,${LONG}\n`, read(1, 'too-long')],
    ['a row that is cut off', `${ECDICT_HEADER}a,,,甲,,,,,0,0,,,\nb,,"x`, read(2)],
    ['brackets without end', `${ECDICT_HEADER}a,,,${'(['.repeat(50_000)}甲\n`, read(1)],
  ),
  ...broken(
    'edict',
    ['nothing at all', '', read(0)],
    [
      'lines that are not understood',
      '走る [はしる] /(v) to run/\n走る [はしる]\n',
      read(1, 'not-understood'),
    ],
    ['no headword', ' [] /(n) nothing/\n', read(0, 'no-headword')],
    ['no meaning', '走る [はしる] /\n', read(0, 'no-content')],
    ['nothing but tabs', '\t'.repeat(500_000) + 'x\n', read(0, 'not-understood')],
    ['a headword over 1,000 characters', `走る;${LONG_WORD} /a/\n`, read(0, 'headword-too-long')],
    ['an endless line', `走る /a/\n${LONG}${LONG}\n`, read(1, 'too-long')],
    [
      'brackets without end',
      `走る ${'('.repeat(50_000)} /a/\n走る /${'('.repeat(50_000)}/\n`,
      read(1, 'headword-too-long'),
    ],
  ),
  ...broken(
    'xlsx',
    ['another mark', 'glossa-sheet 2\n["a","b"]\n', 'damaged'],
    ['no row', `${SHEET_MARK}\n`, 'no-entries'],
    ['empty rows', `${SHEET_MARK}\n[]\n[]\n`, 'no-entries'],
    [
      'rows that are none',
      `${SHEET_MARK}\n["a","b"]\n{}\n["c",`,
      read(1, 'not-understood', 'not-understood'),
    ],
    [
      'cells that are no text',
      `${SHEET_MARK}\n["a","b"]\n[5,"c"]\n[["x"],"d"]\n`,
      read(1, 'no-headword', 'no-headword'),
    ],
    ['a row over 1 MB', `${SHEET_MARK}\n["a","b"]\n["c","${LONG}"]\n`, read(1, 'too-long')],
    [
      'bytes that are no text',
      bytesOf(SHEET_MARK, '\n["a","b"]\n["', NOT_UTF8, '","c"]\n'),
      read(1, 'bad-encoding'),
    ],
  ),
  ...broken(
    'ods',
    ['another mark', 'glossa-ods 2\n["a","b"]\n', 'damaged'],
    ['no row', `${ODS_MARK}\n`, 'no-entries'],
    ['empty rows', `${ODS_MARK}\n[]\n[]\n`, 'no-entries'],
    [
      'rows that are none',
      `${ODS_MARK}\n["a","b"]\n{}\n["c",`,
      read(1, 'not-understood', 'not-understood'),
    ],
    [
      'cells that are no text',
      `${ODS_MARK}\n["a","b"]\n[5,"c"]\n[["x"],"d"]\n`,
      read(1, 'no-headword', 'no-headword'),
    ],
    ['a row over 1 MB', `${ODS_MARK}\n["a","b"]\n["c","${LONG}"]\n`, read(1, 'too-long')],
    [
      'bytes that are no text',
      bytesOf(ODS_MARK, '\n["a","b"]\n["', NOT_UTF8, '","c"]\n'),
      read(1, 'bad-encoding'),
    ],
  ),
  ...broken(
    'anki',
    ['nothing but a head', '#separator:tab\n#html:true\n', 'no-entries'],
    ['no head', 'a\tb\n', 'damaged'],
    ['a note with a front alone', '#separator:tab\na\tb\nc\t\n', read(1, 'no-content')],
    ['a note without a front', '#separator:tab\na\tb\n\tc\n', read(1, 'no-headword')],
    [
      'columns that are not there',
      '#separator:tab\n#tags column:900\n#deck column:-3\na\tb\n',
      read(1),
    ],
    ['a field over 1 MB', `#separator:tab\na\tb\nc\t"${LONG}"\nd\te\n`, read(2, 'too-long')],
    [
      'tags of HTML without end',
      `#separator:tab\n#html:true\na\tb${'<b'.repeat(50_000)}\n`,
      read(1),
    ],
    [
      'bytes that are no text',
      bytesOf(
        '#separator:tab\n',
        CHINESE((i) => `w${i}\t词`),
        '\nx\t',
        NOT_UTF8,
        '\n',
      ),
      read(40, 'bad-encoding'),
    ],
  ),
  ...broken(
    'wordbook',
    ['nothing at all', '', 'no-entries'],
    ['nothing but a root', '<wordbook></wordbook>', 'no-entries'],
    ['cut off', '<wordbook><item><word>a', 'truncated'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><wordbook></wordbook>', 'no-entries'],
    [
      'an item without a word',
      '<wordbook><item><trans>a</trans></item></wordbook>',
      read(0, 'no-headword'),
    ],
    ['a word without a meaning', '1, a  [b]\n\n2, c  [d]\n e\n', read(1, 'no-content')],
    [
      'a meaning over 1 MB',
      `1, a  [b]\n ${LONG.slice(20)}\n ${LONG.slice(20)}\n`,
      read(0, 'too-long'),
    ],
    ['numbers without end', `${'1'.repeat(500_000)}, a  [b]\n c\n`, 'no-entries'],
  ),
  ...broken(
    'tei',
    ['nothing at all', '', 'truncated'],
    ['no entry', '<TEI><teiHeader></teiHeader></TEI>', read(0)],
    ['neither head nor entry', '<TEI><text></text></TEI>', 'no-entries'],
    ['cut off', '<TEI><entry><form><orth>a', 'truncated'],
    ['tags that cross', '<TEI><entry></TEI></entry>', 'damaged'],
    ['declarations', '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI></TEI>', 'unsafe-xml'],
    [
      'an entry without a form',
      '<TEI><entry><sense>a</sense></entry></TEI>',
      read(0, 'no-headword'),
    ],
    [
      'an entry without a sense',
      '<TEI><entry><form><orth>a</orth></form></entry></TEI>',
      read(0, 'no-content'),
    ],
    [
      'an entry over 1 MB',
      `<TEI><entry><form><orth>a</orth></form><sense>${LONG}</sense></entry></TEI>`,
      read(0, 'too-long'),
    ],
  ),
  ...broken(
    'wiktextract',
    ['nothing at all', '', read(0)],
    [
      'a line that is cut off',
      '{"word":"a","senses":[{"glosses":["b"]}]}\n{"word":"c',
      read(1, 'not-understood'),
    ],
    ['a line without a word', '{"senses":[]}\n', read(0, 'not-understood')],
    ['a word without a sense', '{"word":"a","pos":"noun","senses":[]}\n', read(0, 'no-content')],
    ['a line over 1 MB', `{"word":"a","x":"${LONG}"}\n`, read(0, 'too-long')],
    [
      'lists in each other',
      `{"word":"a","senses":${'['.repeat(5_000)}${']'.repeat(5_000)}}\n`,
      read(0, 'not-understood'),
    ],
    ['other things', '7\n"a"\nnull\n', read(0, 'not-understood')],
  ),
];
