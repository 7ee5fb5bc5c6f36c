import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GBK_PAGE, isCommonHan, SINGLE_BYTE_PAGES } from './codePages.ts';
import { repairGarbled } from './repairGarbled.ts';
import { CHINESE_WORDS } from '../testing/readWhole.ts';

/** Reads the UTF-8 of a text in another encoding, as a program does that was told the wrong one. */
function garble(text: string, page: string): string {
  const bytes = new TextEncoder().encode(text);
  if (page !== 'latin-1') return new TextDecoder(page).decode(bytes);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

const WESTERN = ['windows-1252', 'windows-1254', 'latin-1'] as const;

const HAN = Array.from({ length: 0x5200 }, (_, i) => String.fromCharCode(0x4e00 + i)).filter(
  isCommonHan,
);
const chinese = fc
  .array(fc.constantFrom(...HAN), { minLength: 2, maxLength: 30 })
  .map((characters) => characters.join(''));
const mixed = fc
  .array(fc.oneof(chinese, fc.constantFrom(' ', '，', '。', 'RAG', '《', '》', '“', '”', '3')))
  .map((parts) => parts.join(''));

const GERMAN = [
  'Größe',
  'Überanpassung',
  'Straße',
  'möglich',
  'für',
  'Köln',
  'und',
  'die',
  '„Grüße“',
  'Maß – Übermaß',
  'Ärger',
  'Öl',
];
const FRENCH = [
  'élève',
  'où',
  'naïve',
  'ça',
  'l’été',
  '« façade »',
  'œuvre',
  'être',
  'voilà',
  'à',
  'le',
  'Noël…',
  'château',
];
const sentence = (list: readonly string[]) =>
  fc
    .array(fc.constantFrom(...list), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(' '));

/** All that becomes of a text by up to this many rounds of damage. */
function garbledUpTo(times: number, text: string): readonly string[] {
  if (times === 0) return [];
  const once = [...WESTERN, 'gbk'].map((page) => garble(text, page));
  return [...once, ...once.flatMap((garbled) => garbledUpTo(times - 1, garbled))];
}

const NOT_ASCII = /[^\0-\x7f]/;

describe('repairGarbled', () => {
  it.each([
    ['æ¨¡åž‹', '模型'],
    ['妯″瀷', '模型'],
    ['GrÃ¶ÃŸe', 'Größe'],
    ['l’Ã©tÃ©', null],
    ['gr眉n', 'grün'],
    ['voilÃ\u00a0', 'voilà'],
    ['Ä°stanbul', 'İstanbul'],
    ['ÃƒÂ©tÃƒÂ©', 'été'],
    ['â€œquotedâ€\u009d', '“quoted”'],
  ])('%s', (garbled, text) => {
    const expected = text === null ? { text: garbled } : { kind: 'repaired', text };
    expect(repairGarbled(garbled)).toMatchObject(expected);
  });

  it.each(WESTERN)('undoes any reversible damage of Chinese, German and French by %s', (page) => {
    fc.assert(
      fc.property(fc.oneof(chinese, mixed, sentence(GERMAN), sentence(FRENCH)), (text) => {
        const expected = NOT_ASCII.test(text)
          ? { kind: 'repaired', text }
          : { kind: 'clean', text };
        expect(repairGarbled(garble(text, page))).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('undoes damage that was done twice', () => {
    fc.assert(
      fc.property(
        chinese,
        fc.constantFrom(...WESTERN),
        fc.constantFrom(...WESTERN),
        (text, first, second) => {
          expect(repairGarbled(garble(garble(text, first), second)).text).toBe(text);
        },
      ),
    );
  });

  it('undoes any reversible damage of Chinese by GBK, and never makes another text of it', () => {
    let undone = 0;
    fc.assert(
      fc.property(chinese, (text) => {
        const garbled = garble(text, 'gbk');
        const { kind, text: repaired } = repairGarbled(garbled);
        if (garbled.includes('\ufffd')) expect(kind).toBe('lost');
        else if (GBK_PAGE.encode(garbled) === null) expect(kind).not.toBe('repaired');
        else {
          undone += 1;
          // A first character of two words in a thousand is common by chance on both sides.
          expect([text, garbled]).toContain(repaired);
          if (text.length > 3) expect(repaired).toBe(text);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(undone).toBeGreaterThan(500);
  });

  it('gives nothing but what becomes the garbled text again', () => {
    const any = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aÃÂÉäåæç©ª»”’–\u00a0\u0081šž眉妯型？ ') }),
      mixed.map((text) => garble(text, 'windows-1252')),
    );
    fc.assert(
      fc.property(any, (text) => {
        const { kind, text: repaired } = repairGarbled(text);
        if (kind !== 'repaired') expect(repaired).toBe(text);
        else expect(garbledUpTo(3, repaired)).toContain(text);
      }),
    );
  });

  it.each([
    ['Chinese', '模型崩溃是指模型在自己生成的数据上训练。', '眉', '茅台', 'T恤', '联通', '你好？'],
    ['German', 'Größe', '„weiß“', 'weiß“', 'Ü–A', 'Das heißt: „Ärger“!', 'SCHÖN'],
    [
      'French',
      'café”',
      '«CAFÉ»',
      'CAFÉ»',
      'café…',
      'Café\u00a0— bar',
      'l’été\u00a0!',
      'là\u00a0»',
      'à – b',
      'œuvre',
    ],
    ['Vietnamese', 'Đường phố Việt Nam', 'là', 'Ã', 'ĐÃ”', 'Ấn Độ', 'nghĩa là'],
    ['Japanese', '日本語の辞書', 'カフェ', '走る', 'ヒートシンク'],
    ['Turkish', 'Çağrı’nın', 'İ’nin', 'ŞİRKET…', 'ığüşöç', 'Ğ'],
    [
      'Portuguese',
      'São Paulo',
      'NÃO',
      'MAÇÃ”',
      'MANHÃ…',
      'IRMÃ – IRMÃO',
      '“Ã”',
      'Ã',
      'Â',
      'avó',
      'É »',
    ],
    ['English', 'naïve', 'BEYONCÉ’s', '20°C', 'Pokémon™', '½', '£5', '©'],
    ['Greek and Russian', 'ΑΒΓ', 'Привет', 'й'],
  ])('leaves clean %s alone', (_, ...texts) => {
    for (const text of texts) expect(repairGarbled(text)).toEqual({ kind: 'clean', text });
  });

  it('leaves 49,000 Chinese words alone', () => {
    expect(CHINESE_WORDS.length).toBeGreaterThan(49_000);
    expect(CHINESE_WORDS.filter((word) => repairGarbled(word).kind !== 'clean')).toEqual([]);
  });

  it.each([
    'spíš spíše',
    'áš',
    'spíš',
    'tě spíš, než stáž',
    'éš',
    'kníž v kníž',
    'náš a váš',
    'óž',
  ])('leaves Czech and its neighbours alone: %s', (text) => {
    expect(repairGarbled(text)).toEqual({ kind: 'clean', text });
  });

  it('leaves random Chinese, German and French alone', () => {
    fc.assert(
      fc.property(fc.oneof(chinese, mixed, sentence(GERMAN), sentence(FRENCH)), (text) => {
        expect(repairGarbled(text)).toEqual({ kind: 'clean', text });
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['æ•°æ®ç®¡ç†', 'é¢†åŸŸæ„æˆ', 'å±', '妯″瀷宕?', '锟斤拷', 'a\ufffdb'])(
    'counts %s as lost and leaves it as it is',
    (text) => {
      expect(repairGarbled(text)).toEqual({ kind: 'lost', text });
    },
  );

  it('counts Chinese from which bytes were dropped as lost, or sees nothing, but never repairs it', () => {
    const dropped = new Set([0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e, 0xad]);
    let lost = 0;
    fc.assert(
      fc.property(chinese, (text) => {
        const bytes = new TextEncoder().encode(text);
        const kept = bytes.filter((byte) => !dropped.has(byte));
        const garbled = new TextDecoder('windows-1254').decode(kept);
        const { kind } = repairGarbled(garbled);
        if (kept.length === bytes.length) expect(kind).toBe('repaired');
        else expect(kind).not.toBe('repaired');
        if (kind === 'lost') lost += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(lost).toBeGreaterThan(1_200);
  });
});

describe('SINGLE_BYTE_PAGES', () => {
  it('give each byte one character and back', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    for (const page of SINGLE_BYTE_PAGES) expect(page.encode(page.decode(all))).toEqual(all);
  });
});
