import { decodeHTML, decodeHTMLStrict } from 'entities/decode';

/**
 * Replaces references to characters (`&amp;`, `&#228;`, `&#xe4;`, all names that HTML has) once, in
 * markup like XML: each ends with `;`, and unknown ones stay as they are written.
 */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? decodeHTMLStrict(text) : text;

/** The same in HTML, where some of the names need no `;`, as a browser reads them. */
export const decodeHtmlEntities = (text: string): string =>
  text.includes('&') ? decodeHTML(text) : text;
