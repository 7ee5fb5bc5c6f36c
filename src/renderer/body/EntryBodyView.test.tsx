// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BodyNode, EntryBody } from '../../shared/body.ts';
import { expectHarmless } from '../testing/expectHarmless.ts';
import { HOSTILE_HTML } from '../../markup/testing/hostileHtmlTable.ts';
import { renderInPage, settle } from '../testing/renderInPage.tsx';
import { COLLAPSE } from '../testing/sampleEntries.ts';
import { EntryBodyView } from './EntryBodyView.tsx';

vi.mock('../api.ts', () => ({ api: {} }));

const onLookUp = vi.fn();
const WORDS_ALONE =
  'This article is too large or too intricate to be drawn as it was made. These are its words.';
const played: string[] = [];
const show = (body: EntryBody) =>
  renderInPage(<EntryBodyView entry={COLLAPSE} body={body} onLookUp={onLookUp} />);
const tree = (...nodes: BodyNode[]) => show({ kind: 'tree', nodes });
const article = () => screen.getByRole('region', { name: 'Article' });
const headwordMarks = (): string[] =>
  [...(CSS.highlights.get('headword') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    (startContainer.textContent ?? '').slice(startOffset, endOffset),
  );

beforeEach(() => {
  onLookUp.mockClear();
  played.length = 0;
  vi.stubGlobal(
    'Audio',
    class {
      private readonly source: string;
      constructor(source: string) {
        this.source = source;
      }
      async play(): Promise<void> {
        if (this.source.includes('broken')) throw new Error('no sound');
        played.push(this.source);
      }
      pause(): void {}
    },
  );
});
afterEach(cleanup);

describe('an article', () => {
  it('of plain text keeps its lines', async () => {
    await show({ kind: 'text', text: 'collapse\n  n. a fall' });
    expect(article().textContent).toBe('collapse\n  n. a fall');
  });

  it('of elements is drawn by a list of our own', async () => {
    await tree(
      {
        kind: 'section',
        children: [
          { kind: 'heading', children: ['noun'] },
          {
            kind: 'numbered-list',
            children: [
              { kind: 'item', children: [{ kind: 'label', children: ['n.'] }, ' a fall'] },
            ],
          },
          {
            kind: 'example',
            children: ['This is a ', { kind: 'strong', children: ['model collapse'] }],
          },
        ],
      },
      { kind: 'picture', children: ['a graph'], target: 'img/graph.png' },
    );
    expect(within(article()).getByRole('heading', { name: 'noun' })).toBeTruthy();
    expect(within(article()).getByRole('listitem').textContent).toBe('n. a fall');
    expect(headwordMarks()).toEqual(['model collapse']);
    const picture = within(article()).getByRole('img', { name: 'a graph' });
    expect(picture.getAttribute('src')).toBe('/media/phrases/img%2Fgraph.png');
  });

  it('looks its links up inside the app', async () => {
    await tree({ kind: 'link', children: ['see fall'], target: 'fall' });
    fireEvent.click(screen.getByRole('button', { name: 'see fall' }));
    expect(onLookUp.mock.calls).toEqual([['fall']]);
  });

  it('plays a sound only when it is asked to, and says when it cannot', async () => {
    await tree(
      { kind: 'sound', children: [], target: 'a.mp3' },
      { kind: 'sound', children: [], target: 'broken.mp3' },
      { kind: 'sound', children: ['no file'], target: '../x' },
    );
    expect(played).toEqual([]);
    const [first, second, ...none] = screen.getAllByRole('button', { name: 'Play sound' });
    expect(none).toEqual([]);
    fireEvent.click(first!);
    await settle();
    expect(played).toEqual(['/media/phrases/a.mp3']);
    fireEvent.click(second!);
    await settle();
    expect(screen.getByRole('alert').textContent).toBe('This sound cannot be played.');
  });

  it('shows a tree that is too deep or too large as its words', async () => {
    let deep: BodyNode = 'the end';
    for (let depth = 0; depth < 20_000; depth += 1) deep = { kind: 'sense', children: [deep] };
    await tree(deep);
    expect(article().textContent).toBe(`${WORDS_ALONE}the end`);
    cleanup();
    const many = Array.from({ length: 6000 }, () => ({ kind: 'break', children: [] }) as const);
    await tree('first', ...many, 'last');
    expect(article().textContent).toBe(`${WORDS_ALONE}first\nlast`);
    cleanup();
    await tree('words '.repeat(60_000));
    expect(article().textContent.startsWith(WORDS_ALONE)).toBe(true);
  });

  it('folds the sections of a long tree after the first', async () => {
    const section = (name: string): BodyNode => ({
      kind: 'section',
      children: [{ kind: 'heading', children: [name] }, 'words '.repeat(300)],
    });
    await tree(section('noun'), section('verb'));
    const parts = [...article().querySelectorAll('details')];
    expect(parts.map(({ open }) => open)).toEqual([true, false]);
  });

  it('folds a long text, and opens it', async () => {
    await show({ kind: 'text', text: 'word '.repeat(1000) });
    const button = screen.getByRole('button', { name: 'Show the whole entry' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(screen.getByRole('button', { name: 'Show less' })).toBeTruthy();
  });

  it('in HTML looks links up and plays sounds by a click', async () => {
    await show({
      kind: 'html',
      html:
        '<a href="bword://fall">fall</a> <a href="sound://a.mp3">listen</a>' +
        '<p class="ex">One model collapse.</p>',
    });
    fireEvent.click(screen.getByRole('link', { name: 'fall' }));
    expect(onLookUp.mock.calls).toEqual([['fall']]);
    fireEvent.click(screen.getByRole('link', { name: 'listen' }));
    await settle();
    expect(played).toEqual(['/media/phrases/a.mp3']);
    expect(headwordMarks()).toEqual(['model collapse']);
  });

  it('in hostile HTML holds nothing but harmless elements', async () => {
    await renderInPage(
      HOSTILE_HTML.map(([trick, html]) => (
        <EntryBodyView
          key={trick}
          entry={COLLAPSE}
          body={{ kind: 'html', html }}
          onLookUp={onLookUp}
        />
      )),
    );
    const places = document.querySelectorAll('[role=presentation]');
    expect(places.length).toBeGreaterThan(60);
    for (const place of places) expectHarmless(place);
  });

  it('in HTML that is too large is shown as its words', async () => {
    await show({ kind: 'html', html: `<p>begin</p>${'<b>'.repeat(100_000)}end` });
    expect(article().textContent).toContain('begin\nend');
    expect(article().querySelector('b')).toBeNull();
    expect(screen.getByText(WORDS_ALONE)).toBeTruthy();
  });

  it.each([
    ['text', { kind: 'text', text: 'some words '.repeat(80_000) }],
    ['HTML', { kind: 'html', html: '<p>some words'.repeat(60_000) }],
    ['elements', { kind: 'tree', nodes: Array.from({ length: 60_000 }, () => 'some words ') }],
  ] as const)('of a megabyte of %s is drawn whole only when it is asked for', async (_of, body) => {
    await show(body);
    const words = () => (article().textContent.match(/some words/g) ?? []).length;
    expect(words()).toBeLessThan(1000);
    fireEvent.click(screen.getByRole('button', { name: 'Show the whole entry' }));
    expect(words()).toBe(body.kind === 'text' ? 80_000 : 60_000);
    fireEvent.click(screen.getByRole('button', { name: 'Show less' }));
    expect(words()).toBeLessThan(1000);
  });

  it('that is drawn again is not read again', async () => {
    let reads = 0;
    const body = {
      kind: 'html' as const,
      get html() {
        reads += 1;
        return '<b>'.repeat(300);
      },
    };
    function Pane() {
      const [times, setTimes] = useState(1);
      return (
        <>
          <button type="button" onClick={() => setTimes(times + 1)}>
            {`drawn ${times}`}
          </button>
          <EntryBodyView entry={{ ...COLLAPSE }} body={body} onLookUp={onLookUp} />
        </>
      );
    }
    await renderInPage(<Pane />);
    const before = reads;
    expect(before).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: 'drawn 1' }));
    expect(screen.getByRole('button', { name: 'drawn 2' })).toBeTruthy();
    expect(reads).toBe(before);
  });
});
