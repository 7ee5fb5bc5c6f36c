/** What a column of a glossary's table holds. */
export type GlossaryField = 'headword' | 'translation' | 'example' | 'reading' | 'note' | 'tags';

/** Which column holds what; headword and translation are always there. */
export type GlossaryColumns = ReadonlyMap<GlossaryField, number>;

/** Headers as they are met in glossaries of English and Chinese, in small letters. */
const NAMES: Readonly<Record<GlossaryField, readonly string[]>> = {
  headword: [
    'headword',
    'term',
    'word',
    'phrase',
    'english',
    'english phrase',
    '英文短语',
    '英文',
    '英语',
    '术语',
    '词条',
    '单词',
    '短语',
    '原文',
  ],
  translation: [
    'translation',
    'meaning',
    'chinese',
    'definition',
    '中文含义',
    '中文',
    '汉语',
    '含义',
    '意思',
    '释义',
    '翻译',
    '译文',
    '译名',
  ],
  example: ['example', 'examples', 'sentence', '示例', '例句', '例子'],
  reading: ['reading', 'pinyin', '拼音', '读音'],
  note: ['note', 'notes', 'remark', 'comment', '备注', '注释', '说明'],
  tags: ['tag', 'tags', '标签', '分类'],
};

const POSITIONS: readonly GlossaryField[] = ['headword', 'translation', 'example'];

/**
 * Finds out which column holds what by its header, in English or Chinese. When no header is known
 * the columns are taken for headword, translation and example in this order. Null when there is no
 * column for the headword or none for the translation.
 */
export function findColumns(header: readonly string[]): GlossaryColumns | null {
  const columns = new Map<GlossaryField, number>();
  header.forEach((cell, i) => {
    const name = cell.trim().toLowerCase();
    for (const [field, names] of FIELDS) {
      if (names.includes(name) && !columns.has(field)) columns.set(field, i);
    }
  });
  if (columns.size === 0) {
    POSITIONS.slice(0, header.length).forEach((field, i) => columns.set(field, i));
  }
  return columns.has('headword') && columns.has('translation') ? columns : null;
}

const FIELDS: readonly (readonly [GlossaryField, readonly string[]])[] = (
  ['headword', 'translation', 'example', 'reading', 'note', 'tags'] as const
).map((field) => [field, NAMES[field]]);
