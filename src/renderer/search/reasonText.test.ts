import { describe, expect, it } from 'vitest';
import type { Reason } from '../../shared/hit.ts';
import { i18n, startI18n } from '../i18n/i18n.ts';
import { sampleEntry, sampleHit } from '../testing/sampleEntries.ts';
import { reasonText, rowReason } from './reasonText.ts';

const ROWS: readonly (readonly [Reason, string, string])[] = [
  [{ kind: 'exact', field: 'headword' }, 'exact', '精确匹配'],
  [{ kind: 'exact', field: 'translation' }, 'exact, in the translation', '译文完全一致'],
  [{ kind: 'inflected', from: 'collapses' }, 'inflected from “collapses”', '“collapses”的原形'],
  [{ kind: 'acronym', acronym: 'RAG' }, 'acronym RAG', '缩写 RAG'],
  [{ kind: 'prefix', field: 'headword' }, 'starts with this', '以此开头'],
  [{ kind: 'prefix', field: 'translation' }, 'translation starts with this', '译文以此开头'],
  [{ kind: 'words', field: 'headword' }, 'words in the headword', '词条中含此词'],
  [{ kind: 'words', field: 'translation' }, 'words in the translation', '译文中含此词'],
  [{ kind: 'words', field: 'both' }, 'words in both languages', '两种语言中均含此词'],
  [{ kind: 'pinyin', typed: 'mxbk' }, 'pinyin “mxbk”', '拼音“mxbk”'],
  [{ kind: 'typo', typed: 'distrbution' }, 'typo: “distrbution”', '可能拼错：“distrbution”'],
  [{ kind: 'text', field: 'example' }, 'in an example', '见于例句'],
  [{ kind: 'text', field: 'definition' }, 'in a definition', '见于释义'],
  [{ kind: 'text', field: 'note' }, 'in a note', '见于笔记'],
  [
    { kind: 'passage', surface: 'Model collapses' },
    'in your text: “Model collapses”',
    '见于您的文字：“Model collapses”',
  ],
  [{ kind: 'pattern', pattern: 'colo?r' }, 'matches colo?r', '符合 colo?r'],
  [{ kind: 'meaning' }, 'by meaning', '释义相符'],
];

describe('reasonText', () => {
  it.each(ROWS)('says %o in English and in Chinese', (reason, english, chinese) => {
    startI18n('en');
    expect(reasonText(i18n.getFixedT('en'), reason)).toBe(english);
    expect(reasonText(i18n.getFixedT('zh-Hans'), reason)).toBe(chinese);
  });
});

describe('rowReason', () => {
  it.each<readonly [string, Reason, string | null]>([
    ['collapse', { kind: 'inflected', from: 'collapses' }, null],
    ['go', { kind: 'inflected', from: 'went' }, 'inflected from “went”'],
    ['retrieval (RAG)', { kind: 'acronym', acronym: 'RAG' }, null],
    ['retrieval', { kind: 'acronym', acronym: 'RAG' }, 'acronym RAG'],
    ['shift', { kind: 'passage', surface: 'shifts' }, null],
    ['go', { kind: 'passage', surface: 'went' }, '“went”'],
    ['model', { kind: 'text', field: 'note' }, null],
  ])('of %s, found by %o, is %s', (headword, reason, text) => {
    startI18n('en');
    const hit = sampleHit(sampleEntry(headword, ''), { reason });
    expect(rowReason(i18n.getFixedT('en'), hit)).toBe(text);
  });
});
