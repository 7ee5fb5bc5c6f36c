import type { ColumnRole } from '../../shared/import.ts';

/** Which column holds what; headword and translation are always there. */
export type GlossaryColumns = ReadonlyMap<ColumnRole, number>;

/** Headers as they are met in glossaries of English and Chinese, in small letters. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  headword: [
    'headword',
    'term',
    'word',
    'phrase',
    'entry',
    'lemma',
    'expression',
    'keyword',
    'front',
    'source',
    'source term',
    'english',
    'english phrase',
    'english term',
    '英文短语',
    '英文术语',
    '英文',
    '英语',
    '术语',
    '词条',
    '词',
    '词语',
    '词汇',
    '生词',
    '单词',
    '短语',
    '原文',
    '術語',
    '詞條',
    '詞語',
    '單詞',
    '短語',
    '英語',
  ],
  translation: [
    'translation',
    'translations',
    'meaning',
    'chinese',
    'chinese translation',
    'definition',
    'definitions',
    'gloss',
    'target',
    'target term',
    'back',
    '中文含义',
    '中文释义',
    '中文',
    '汉语',
    '含义',
    '意思',
    '释义',
    '定义',
    '解释',
    '翻译',
    '译文',
    '译名',
    '中文含義',
    '含義',
    '釋義',
    '定義',
    '解釋',
    '翻譯',
    '譯文',
    '譯名',
  ],
  example: [
    'example',
    'examples',
    'example sentence',
    'sentence',
    'usage',
    'context',
    '示例',
    '例句',
    '例子',
    '用例',
    '用法',
  ],
  reading: [
    'reading',
    'pinyin',
    'pronunciation',
    'phonetic',
    'phonetics',
    'ipa',
    'kana',
    'transcription',
    '拼音',
    '读音',
    '发音',
    '音标',
    '讀音',
    '發音',
    '音標',
  ],
  note: [
    'note',
    'notes',
    'remark',
    'remarks',
    'comment',
    'comments',
    '备注',
    '注释',
    '说明',
    '備註',
  ],
  tags: [
    'tag',
    'tags',
    'category',
    'categories',
    'domain',
    'subject',
    '标签',
    '分类',
    '領域',
    '领域',
  ],
};

const POSITIONS: readonly ColumnRole[] = ['headword', 'translation', 'example'];

/** What a column is for by its header, in English or Chinese; null when the header says nothing. */
export function roleOfHeader(header: string): ColumnRole | null {
  return (
    ROLES.get(
      header
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, ' '),
    ) ?? null
  );
}

/**
 * Finds out which column holds what by its header, in English or Chinese. When no header is known
 * the columns are taken for headword, translation and example in this order. Null when there is no
 * column for the headword or none for the translation.
 */
export function findColumns(header: readonly string[]): GlossaryColumns | null {
  const columns = new Map<ColumnRole, number>();
  header.forEach((cell, i) => {
    const role = roleOfHeader(cell);
    if (role !== null && !columns.has(role)) columns.set(role, i);
  });
  if (columns.size === 0) {
    POSITIONS.slice(0, header.length).forEach((role, i) => columns.set(role, i));
  }
  return columns.has('headword') && columns.has('translation') ? columns : null;
}

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  (['headword', 'translation', 'example', 'reading', 'note', 'tags'] as const).flatMap((role) =>
    NAMES[role].map((name) => [name, role] as const),
  ),
);
