// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stubBrowser } from '../testing/renderInPage.tsx';
import { MarkedText } from './MarkedText.tsx';

const marked = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) =>
    (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
  );

beforeEach(stubBrowser);
afterEach(cleanup);

it('marks parts of a text and leaves the text in one piece', () => {
  const marks = { match: [{ start: 0, end: 5 }], headword: [{ start: 6, end: 14 }] };
  render(<MarkedText text="model collapse" lang="en" marks={marks} />);
  expect(marked('match')).toEqual(['model']);
  expect(marked('headword')).toEqual(['collapse']);
  expect(screen.getByText('model collapse').childNodes).toHaveLength(1);
});

it('takes marks away with the text, and when other parts match', () => {
  const { rerender, unmount } = render(
    <MarkedText text="模型崩溃" lang="zh-Hans" marks={{ match: [{ start: 0, end: 1 }] }} />,
  );
  rerender(<MarkedText text="模型崩溃" lang="zh-Hans" marks={{ match: [{ start: 2, end: 4 }] }} />);
  expect(marked('match')).toEqual(['崩溃']);
  unmount();
  expect(marked('match')).toEqual([]);
});

it('never reaches beyond the end of the text', () => {
  render(<MarkedText text="shift" lang="en" marks={{ match: [{ start: 3, end: 99 }] }} />);
  expect(marked('match')).toEqual(['ft']);
});

it('draws an empty text', () => {
  render(<MarkedText text="" lang="en" marks={{ match: [{ start: 0, end: 1 }] }} />);
  expect(marked('match')).toEqual([]);
});
