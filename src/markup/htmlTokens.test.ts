import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_HTML } from './testing/hostileHtmlTable.ts';
import { htmlTokens } from './htmlTokens.ts';

describe('htmlTokens', () => {
  it('finds the same tags and texts whether attributes are kept or passed over', () => {
    const piece = fc.oneof(
      fc.constantFrom('<b', '<a href=', '</b', '>', '"', "'", '=', ' ', '/', '<!--', '-->', 'x'),
      fc.constantFrom(...HOSTILE_HTML.map(([, hostile]) => hostile)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const outline = (attributeLimit: number): readonly string[] =>
          Array.from(htmlTokens(pieces.join(''), attributeLimit), (token) =>
            token.kind === 'text' ? token.text : `${token.kind} ${token.name}`,
          );
        expect(outline(0)).toEqual(outline(32));
      }),
    );
  });
});
