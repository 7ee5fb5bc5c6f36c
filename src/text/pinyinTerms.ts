/**
 * Technical terms that pinyin-pro reads wrongly, with the reading they have in the literature.
 * A term is taken wherever it stands, the longest one first. A row is kept only while it is needed:
 * a test fails for each row that pinyin-pro has learned to read.
 */
export const TECHNICAL_READINGS: readonly (readonly [term: string, reading: string])[] = [
  ['卷积', 'juǎn jī'],
  ['方差', 'fāng chā'],
  ['标准差', 'biāo zhǔn chā'],
  ['残差', 'cán chā'],
  ['差分', 'chā fēn'],
  ['曲率', 'qū lǜ'],
  ['曲面', 'qū miàn'],
  ['重采样', 'chóng cǎi yàng'],
  ['重构', 'chóng gòu'],
  ['重排', 'chóng pái'],
  ['重参数化', 'chóng cān shù huà'],
  ['重训练', 'chóng xùn liàn'],
  ['重加权', 'chóng jiā quán'],
  ['重标注', 'chóng biāo zhù'],
  ['重放', 'chóng fàng'],
  ['重写', 'chóng xiě'],
  ['重组', 'chóng zǔ'],
  ['去重', 'qù chóng'],
  ['量化', 'liàng huà'],
  ['向量', 'xiàng liàng'],
  ['行向量', 'háng xiàng liàng'],
  ['张量', 'zhāng liàng'],
  ['计量', 'jì liàng'],
  ['逐行', 'zhú háng'],
  ['散度', 'sǎn dù'],
  ['散点', 'sǎn diǎn'],
  ['散列', 'sǎn liè'],
  ['载入', 'zài rù'],
  ['载体', 'zài tǐ'],
  ['冠词', 'guàn cí'],
  ['空值', 'kòng zhí'],
  ['长上下文', 'cháng shàng xià wén'],
  ['切分', 'qiē fēn'],
  ['种子', 'zhǒng zǐ'],
  ['剥离', 'bō lí'],
  ['倒排', 'dào pái'],
  ['率先', 'shuài xiān'],
];

/**
 * Words that are read in more than one way by educated speakers, on the mainland or on Taiwan; each
 * of the readings finds the word. Only whole words stand here: that a character has other readings
 * elsewhere is no reason to find `长度` by `zhang du`.
 */
export const SECOND_READINGS: readonly (readonly [word: string, reading: string])[] = [
  ['角色', 'jiǎo sè'],
  ['朝阳', 'zhāo yáng'],
  ['下载', 'xià zǎi'],
  ['载入', 'zǎi rù'],
  ['给予', 'gěi yǔ'],
  ['剥离', 'bāo lí'],
  ['血液', 'xiě yè'],
  ['曝光', 'pù guāng'],
  ['质量', 'zhí liàng'],
  ['研究', 'yán jiù'],
  ['期望', 'qí wàng'],
  ['周期', 'zhōu qí'],
  ['微调', 'wéi tiáo'],
  ['攻击', 'gōng jí'],
];

/** One way to read one character. */
export interface SyllableReading {
  /** Small letters without a tone, `ü` written as `v`: `lv`. */
  readonly plain: string;
  /** 1 to 4; 0 for the neutral tone. */
  readonly tone: number;
}

const TONE_MARKS = '\u0304\u0301\u030c\u0300';

/** There are some 1,500 syllables; what is none is not kept beyond this number. */
const MAX_KNOWN = 5_000;
const KNOWN = new Map<string, SyllableReading>();

/** Reads a syllable with a tone mark (`lǜ`) or with none. */
export function parseSyllable(marked: string): SyllableReading {
  let known = KNOWN.get(marked);
  if (known === undefined) {
    known = readSyllable(marked);
    if (KNOWN.size < MAX_KNOWN) KNOWN.set(marked, known);
  }
  return known;
}

function readSyllable(marked: string): SyllableReading {
  let plain = '';
  let tone = 0;
  for (const character of marked.toLowerCase().normalize('NFD')) {
    const mark = TONE_MARKS.indexOf(character);
    if (mark >= 0) tone = mark + 1;
    else if (character === '\u0308') plain = `${plain.slice(0, -1)}v`;
    else plain += character;
  }
  return { plain, tone };
}
