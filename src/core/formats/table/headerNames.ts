import type { Language } from '../../../shared/entry.ts';
import { languageTag } from '../bytes/languageTag.ts';

/** What the header of a column says about what is in it. */
export interface HeaderMeaning {
  /**
   * `term` is a name for words of whatever language, `meaning` one for a translation or a
   * definition, `ignored` one for what is no text of an entry (numbers, dates, pictures). Null when
   * only a language is named.
   */
  readonly role: HeaderRole | null;
  /** `zh` where the script is not said; null when no language is named. */
  readonly language: Language | null;
}

type HeaderRole =
  | 'headword'
  | 'term'
  | 'translation'
  | 'meaning'
  | 'definition'
  | 'reading'
  | 'example'
  | 'tags'
  | 'note'
  | 'avoid'
  | 'ignored';

/** Names by role, in small letters: of spreadsheets, word lists and programs for translators. */
const NAMES: Readonly<Record<HeaderRole, string>> = {
  headword:
    'headword|headwords|head word|lemma|keyword|front|question|source|source term|src|source text|原文|源语|词头|詞頭',
  term: 'term|terms|word|words|phrase|entry|vocabulary|vocab|expression|name|title|text|术语|術語|词条|詞條|词|詞|词语|詞語|词汇|詞彙|生词|生詞|单词|單詞|單字|短语|短語|名称|名稱|名词|名詞|词组|詞組|字|字词|字詞|表达|对照',
  translation:
    'translation|translations|trans|target|target term|target text|tgt|翻译|翻譯|译文|譯文|译名|譯名|译|譯|译词|譯詞|中译|中譯|对应词|對應詞|目标语',
  meaning:
    'meaning|meanings|back|answer|sense|explanation|释义|釋義|含义|含義|意思|意义|意義|解释|解釋|词义|詞義|中文释义|中文釋義',
  definition:
    'definition|definitions|def|defs|gloss|glosses|description|desc|定义|定義|英文释义|英文釋義|英文定义|描述',
  reading:
    'reading|readings|pinyin|pronunciation|phonetic|phonetics|phonetic symbol|ipa|kana|transcription|romanization|romaji|furigana|zhuyin|bopomofo|拼音|读音|讀音|发音|發音|音标|音標|注音|假名',
  example:
    'example|examples|example sentence|example sentences|sentence|sentences|usage|context|ex|sample|示例|例句|例子|用例|用法|语境|例',
  tags: 'tag|tags|category|categories|domain|subject|subject field|entry subject|entry domain|field|topic|class|part of speech|pos|word class|标签|標籤|分类|分類|領域|领域|学科|學科|类别|類別|词性|詞性|专业|專業|主题|主題|单元|單元',
  note: 'note|notes|remark|remarks|comment|comments|entry note|term note|备注|備註|注释|註釋|说明|說明|附注|附註|注|评论|補充|补充',
  avoid:
    'avoid|avoided|forbidden|forbidden term|forbidden terms|deprecated|deprecated term|deprecated terms|do not use|禁用|禁用词|禁用詞|禁用译名|禁用譯名|避免|避免使用|不用|不推荐|不推薦|弃用|棄用',
  ignored:
    'id|ids|no|nr|num|number|index|idx|key|guid|uuid|rank|frequency|freq|count|score|order|seq|row|line|level|date|created|modified|updated|created at|modified at|updated at|created by|modified by|create date|modify date|entry id|term id|concept id|creation date|change date|creator|author|client|project|status|image|images|picture|pictures|audio|sound|url|link|序号|序號|编号|編號|索引|索引编号|索引編號|号|號|流水号|流水號|次序|排名|词频|詞頻|频率|頻率|日期|更新日期|创建日期|建立日期|修改日期|时间|時間|圖片|图片|图像|圖像|音频|音頻|发音文件|链接|連結|状态|狀態|等级|級別',
};

const ROLES: ReadonlyMap<string, HeaderRole> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) =>
    names.split('|').map((name) => [name, role as HeaderRole] as const),
  ),
);

/** Names of languages in Chinese, longest first; what comes before `=` is the tag. */
const CHINESE_NAMES: readonly (readonly [name: string, language: Language])[] = [
  'zh-Hans=简体中文|简中|简体|中文简体|中文（简体）|中文(简体)',
  'zh-Hant=繁体中文|繁體中文|繁中|繁体|繁體|正體中文|正體|中文繁體|中文（繁體）',
  'zh=中文|汉语|漢語|中国语|中國語|华语|華語|汉字|漢字|国语|國語|中',
  'en=英文|英语|英語|英',
  'ja=日文|日语|日語|日本语|日本語',
  'de=德文|德语|德語',
  'fr=法文|法语|法語',
  'es=西班牙文|西班牙语|西班牙語|西文',
  'ru=俄文|俄语|俄語',
  'ko=韩文|韩语|韓文|韓語|朝鲜语',
  'it=意大利文|意大利语|義大利文',
  'pt=葡萄牙文|葡萄牙语',
  'la=拉丁文|拉丁名|拉丁语|學名|学名',
  'vi=越南文|越南语|越南語',
]
  .flatMap((row) => {
    const [tag = '', names = ''] = row.split('=');
    return names.split('|').map((name) => [name, tag] as const);
  })
  .toSorted(([a], [b]) => b.length - a.length);

/** Codes of Windows with three letters, as programs for translators write them. */
const WINDOWS_CODES: Readonly<Record<string, Language>> = {
  enu: 'en',
  eng: 'en',
  ena: 'en',
  chs: 'zh-Hans',
  cht: 'zh-Hant',
  chn: 'zh-Hans',
  jpn: 'ja',
  deu: 'de',
  esn: 'es',
  esp: 'es',
  fra: 'fr',
  ita: 'it',
  kor: 'ko',
  ptb: 'pt',
  rus: 'ru',
};

/**
 * What a column is for by its header, in English or Chinese, with the names of languages in English
 * and Chinese, the codes of ISO 639 with or without a region and those of Windows. Null when the
 * header says nothing that is known.
 *
 *     English term, 英文术语, Chinese_PRC, en-US, ENU, Translation (zh-CN), 中文釋義, Entry_ID
 */
export function readHeader(header: string): HeaderMeaning | null {
  const name = normalise(header);
  if (name === '' || name.length > 60) return null;
  const whole = ROLES.get(name);
  if (whole !== undefined) return { role: whole, language: languageWithin(name) };
  const parted = /[\p{Script=Han}]/u.test(name) ? partChinese(name) : partLatin(name);
  if (parted === null) return null;
  if (parted.rest === '') return { role: null, language: parted.language };
  const role = ROLES.get(parted.rest);
  return role === undefined ? null : { role, language: parted.language };
}

function normalise(header: string): string {
  return header
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_./:-]+/g, ' ')
    .replace(/^[#*\s]+|[\s:*]+$/g, '');
}

interface Parted {
  readonly language: Language;
  /** What stands beside the name of the language. */
  readonly rest: string;
}

/** Of a name that is known as a whole: `中文释义` is one of Chinese. */
function languageWithin(name: string): Language | null {
  return (
    CHINESE_NAMES.find(([language]) => language.length > 1 && name.startsWith(language))?.[1] ??
    null
  );
}

function partChinese(name: string): Parted | null {
  for (const [word, language] of CHINESE_NAMES) {
    const isShort = word.length === 1;
    if (name === word) return { language, rest: '' };
    if (isShort && name.length > 2) continue;
    const bare = name.replace(/[()（）【】[\]]/g, '');
    if (bare.startsWith(word)) return { language, rest: bare.slice(word.length).trim() };
    if (bare.endsWith(word)) return { language, rest: bare.slice(0, -word.length).trim() };
  }
  const code = /^(.*)\(([a-z]{2,3}(?: [a-z]{2,4})?)\)$/.exec(name);
  const language = code === null ? null : languageOfCode(code[2] ?? '');
  return language === null ? null : { language, rest: (code?.[1] ?? '').trimEnd() };
}

/** `chinese simplified term`, `term (zh cn)`, `english def`. */
function partLatin(name: string): Parted | null {
  const words = name
    .replace(/[()[\]]/g, ' ')
    .trim()
    .split(/\s+/);
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    for (const isAtEnd of [false, true]) {
      const start = isAtEnd ? words.length - length : 0;
      const language = languageOfWords(words.slice(start, start + length));
      if (language === null) continue;
      const rest = isAtEnd ? words.slice(0, start) : words.slice(length);
      return { language, rest: rest.join(' ') };
    }
  }
  return null;
}

function languageOfWords(words: readonly string[]): Language | null {
  const [first = '', ...more] = words;
  if (words.length === 1 && first === 'simplified') return 'zh-Hans';
  if (words.length === 1 && first === 'traditional') return 'zh-Hant';
  if (more.length === 0) return first.length > 3 ? nameOf(first) : languageOfCode(first);
  const isChinese = nameOf(first) === 'zh-Hans' || first === 'zh';
  if (isChinese && more.every((word) => CHINESE_REGIONS.test(word))) {
    return /trad|hant|tw|taiwan|hk|hong|kong|mo/.test(more.join(' ')) ? 'zh-Hant' : 'zh-Hans';
  }
  const isRegion = more.every((word) => REGIONS.test(word));
  if (isRegion && first.length > 3) return nameOf(first);
  return isRegion && more.length === 1 ? languageOfCode(`${first} ${more[0] ?? ''}`) : null;
}

const CHINESE_REGIONS =
  /^(?:simplified|simp|traditional|trad|prc|china|mainland|taiwan|hong|kong|hans|hant|cn|tw|hk|sg|mo|singapore)$/;
const REGIONS =
  /^(?:us|uk|gb|usa|united|states|kingdom|american|british|au|ca|at|de|ch|fr|es|mx|br|pt|it|jp|kr|ru|in|ie|nz)$/;

/** By its English name alone. */
function nameOf(word: string): Language | null {
  return /^[a-z]{4,}$/.test(word) ? languageTag(word) : null;
}

/** Words that are codes, too, but mean something else in a header. */
const NO_CODES = /^(?:no|id|is|it|to|or|as|be|he|hi|am|my|so|mac|may|per|slo|alb|ell|tam|arm)$/;

function languageOfCode(code: string): Language | null {
  const [language = '', region = ''] = code.split(' ');
  if (region === '' && NO_CODES.test(language)) return null;
  const windows = WINDOWS_CODES[language];
  if (windows !== undefined && region === '') return windows;
  if (!/^[a-z]{2,3}$/.test(language)) return null;
  if (language === 'zh') return region === '' ? 'zh' : languageTag(`zh-${region}`);
  return languageTag(language);
}
