import { expect } from 'vitest';
import { ALLOWED_TAGS } from '../../markup/prefilterHtml.ts';

const TAGS = new Set([...ALLOWED_TAGS, 'details', 'summary']);

/** Every attribute that may be on the page, with what its value must look like. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  alt: /^/,
  'aria-label': /^/,
  colspan: /^/,
  'data-look-up': /^[^]{1,200}$/,
  'data-picture': /^(?!.*\.\.\/)[^:\p{Cc}]+$/u,
  'data-role': /^(?:label|reading|example|translation|note)$/,
  'data-sound': /^(?!.*\.\.\/)[^:\p{Cc}]+$/u,
  dir: /^/,
  draggable: /^false$/,
  href: /^#$/,
  lang: /^/,
  loading: /^lazy$/,
  open: /^$/,
  rowspan: /^/,
  src: /^(?:\/media\/[^/]+\/[^/]+|data:image\/(?:png|jpeg|gif|webp);base64,[^:]+)$/,
  start: /^/,
  title: /^/,
};

/** Fails when anything in a part of the page could run, reach out, or be looked up by its name. */
export function expectHarmless(part: ParentNode): void {
  for (const element of part.querySelectorAll('*')) {
    expect([element.outerHTML, element.namespaceURI]).toEqual([
      element.outerHTML,
      'http://www.w3.org/1999/xhtml',
    ]);
    expect([...TAGS], element.outerHTML).toContain(element.localName);
    for (const { name, value } of element.attributes) {
      expect(Object.keys(ATTRIBUTES), element.outerHTML).toContain(name);
      expect(value, `${name} of ${element.outerHTML}`).toMatch(ATTRIBUTES[name] ?? /(?!)/);
    }
  }
}
