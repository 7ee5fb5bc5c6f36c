import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLink, parseStart, type StartRequest } from './startRequest.ts';

const lookup = (text: string) => ({ kind: 'lookup', text });
const NONE = { kind: 'none' };
const WORDS = resolve('my words.MDX');

describe('the arguments of a start', () => {
  it.each<[readonly string[], unknown]>([
    [[], NONE],
    [['--popup'], { kind: 'popup' }],
    [['--selection'], { kind: 'selection' }],
    [['--lookup', 'model collapse'], lookup('model collapse')],
    [['--lookup=model collapse'], lookup('model collapse')],
    [['--lookup=--popup'], lookup('--popup')],
    [['--lookup', '模型崩溃'], lookup('模型崩溃')],
    [['--lookup', ' model\n\tcollapse\u0000 '], lookup('model collapse')],
    [['/opt/app', '--no-sandbox', '--lookup', 'bias', '--popup'], lookup('bias')],
    [['--popup', '--lookup', 'bias'], { kind: 'popup' }],
    [['glossa://lookup?q=model%20collapse'], lookup('model collapse')],
    [['--', 'GLOSSA://lookup/?q=a+b&x=1'], lookup('a b')],
    [['--lookup'], NONE],
    [['--lookup', ''], NONE],
    [['--lookup', '--selection'], { kind: 'selection' }],
    [['--unknown', WORDS, '/opt/app'], { kind: 'files', paths: [WORDS] }],
    [[pathToFileURL(WORDS).href], { kind: 'files', paths: [WORDS] }],
    [[WORDS, '--popup'], { kind: 'popup' }],
    [['words.mdx', resolve('photo.png'), 'file:///%00', 'file://host/words.mdx'], NONE],
    [['--look', 'x', '--Popup', '-popup', 'popup'], NONE],
  ])('%j ask for %j', (argv, action) => {
    expect(parseStart(argv).action).toEqual(action);
  });

  it('may ask for nothing to be shown', () => {
    expect(parseStart(['--hidden'])).toEqual({ action: NONE, isHidden: true });
  });

  it.each([
    [undefined],
    [null],
    ['--popup'],
    [{ length: 1, 0: '--popup' }],
    [[7, {}, ['--popup']]],
  ])('that are no list of texts ask for nothing: %j', (argv) => {
    expect(parseStart(argv)).toEqual({ action: NONE, isHidden: false });
  });

  it('are looked at only so far', () => {
    const many = Array.from({ length: 64 }, () => '--unknown');
    expect(parseStart([...many, '--popup']).action).toEqual(NONE);
    expect(parseStart(['--lookup', 'x'.repeat(16_385)]).action).toEqual(NONE);
  });

  it('give a text no longer than a search reads, and no half of a character', () => {
    const { action } = parseStart([`--lookup=${'x'.repeat(1_999)}😀`]);
    expect(action).toEqual(lookup('x'.repeat(1_999)));
  });
});

describe('a link', () => {
  it.each([
    'glossa://lookup',
    'glossa://lookup?q=',
    'glossa://lookup/settings?q=x',
    'glossa://other?q=x',
    'glossa:lookup?q=x',
    'glossa://user:word@lookup:99/../?x=q',
    'https://lookup?q=x',
    'glossa://[',
    `glossa://lookup?q=${'x'.repeat(17_000)}`,
  ])('%s asks for nothing', (link) => {
    expect(parseLink(link)).toEqual(NONE);
  });
});

const words = fc.constantFrom(
  '--popup',
  '--selection',
  '--lookup',
  '--lookup=',
  '--hidden',
  'glossa://lookup?q=',
  'glossa:',
  '--',
);
const argument = fc.oneof(
  words,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.tuple(words, fc.string({ unit: 'binary', maxLength: 60 })).map((parts) => parts.join('')),
  fc.anything(),
);

describe('any list of arguments', () => {
  it('gives one of the four actions, a text within its limits, and never an error', () => {
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 12 }), (argv) => {
        const { action, isHidden }: StartRequest = parseStart(argv);
        expect(['none', 'popup', 'selection', 'lookup']).toContain(action.kind);
        expect(isHidden).toBe(argv.includes('--hidden'));
        if (action.kind !== 'lookup') return;
        expect(action.text.length).toBeGreaterThan(0);
        expect(action.text.length).toBeLessThanOrEqual(2_000);
        expect(action.text).not.toMatch(/\p{Cc}/u);
        expect(action.text).toBe(action.text.trim());
      }),
      { numRuns: 10_000 },
    );
  });
});
