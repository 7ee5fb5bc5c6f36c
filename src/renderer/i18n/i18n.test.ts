import { describe, expect, it } from 'vitest';
import { RESOURCES } from './i18n.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(texts: Texts, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : [...flatten(value, `${path}${key}.`)],
    ),
  );
}

const languages = Object.entries(RESOURCES).map(([language, { translation }]) => ({
  language,
  texts: flatten(translation),
}));
const english = flatten(RESOURCES.en.translation);
const baseKeys = (texts: Map<string, string>): string[] =>
  [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].toSorted();
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

describe.each(languages)('the texts in $language', ({ language, texts }) => {
  it('have the keys that English has', () => {
    expect(baseKeys(texts)).toEqual(baseKeys(english));
  });

  it('have the plural forms of the language, and no others', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const forms = new Map<string, string[]>();
    for (const key of texts.keys()) {
      const form = PLURAL.exec(key)?.[1];
      const base = key.replace(PLURAL, '');
      if (form !== undefined) forms.set(base, [...(forms.get(base) ?? []), form].toSorted());
    }
    expect(forms.size).toBeGreaterThan(0);
    for (const [base, found] of forms) expect([base, found]).toEqual([base, wanted]);
  });

  it('are given the same values as the English ones', () => {
    for (const [key, text] of texts) {
      const twin = english.get(key) ?? english.get(key.replace(PLURAL, '_other'));
      expect([key, placeholders(text)]).toEqual([key, placeholders(twin ?? '')]);
    }
  });

  it('are never empty and have no space at either end', () => {
    for (const [key, text] of texts) expect([key, text.trim()]).toEqual([key, text]);
    for (const [key, text] of texts) expect([key, text.length > 0]).toEqual([key, true]);
  });
});
