// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ShownScriptContext } from '../ui/ShownText.tsx';
import { OtherScript } from './Reading.tsx';

const drawn = (lang: 'zh-Hant' | null, variant?: string): string => {
  const word = { headword: '干', ...(variant === undefined ? {} : { variant }) };
  const script = lang === null ? null : { lang, convert: (text: string) => text };
  const { container } = render(
    <ShownScriptContext value={script}>
      <OtherScript word={word} lang="zh-Hans" />
    </ShownScriptContext>,
  );
  return container.textContent;
};

it('shows the script that the headword is not shown in', () => {
  expect(drawn(null, '乾')).toBe('【乾】');
  expect(drawn('zh-Hant', '乾')).toBe('【干】');
  expect(drawn('zh-Hant')).toBe('');
});
