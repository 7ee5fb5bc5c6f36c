import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../markup/prefilterHtml.ts';
import { linkTarget, mediaName } from './bodyTarget.ts';

/** Pictures that a dictionary carries within its text; SVG is a document and is none of them. */
const DATA_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]+$/i;

/** What the hook says of an element, in attributes that no source can set. */
const OWN_ATTRIBUTES = ['data-look-up', 'data-sound', 'data-picture', 'data-role'] as const;

const NO_ADDRESSES = ALLOWED_ATTRIBUTES.filter((name) => name !== 'href' && name !== 'src');

const CONFIG: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [...ALLOWED_TAGS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES, ...OWN_ATTRIBUTES],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // An attribute that is not among the second is taken for an address and must match the first.
  ALLOWED_URI_REGEXP: DATA_PICTURE,
  ADD_URI_SAFE_ATTR: [...NO_ADDRESSES, ...OWN_ATTRIBUTES],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  RETURN_DOM_FRAGMENT: true,
};

/**
 * The second filter of a dictionary's HTML, behind `prefilterHtml`: DOMPurify with lists of our
 * own. Of all addresses only pictures written out in the text stay. Links, sounds and the names of
 * pictures are left as `data-look-up`, `data-sound` and `data-picture`, and classes as `data-role`,
 * for `dressFragment` to act on.
 *
 * The fragment is to be appended as it is: written out and parsed again it might be read otherwise.
 */
export function sanitizeHtml(html: string): DocumentFragment {
  // A page of frames has no body: DOMPurify then gives nothing, whatever its types say.
  const clean = purifier().sanitize(html, CONFIG) as DocumentFragment | null;
  return clean ?? document.createDocumentFragment();
}

let known: DOMPurify | null = null;

function purifier(): DOMPurify {
  if (known !== null) return known;
  known = createDOMPurify(window);
  known.addHook('beforeSanitizeAttributes', (node) => {
    // Texts come by as well, whatever the types say.
    if (node.nodeType === Node.ELEMENT_NODE) readAttributes(node);
  });
  return known;
}

function readAttributes(node: Element): void {
  const take = (name: string): string => {
    const value = node.getAttribute(name) ?? '';
    node.removeAttribute(name);
    return value;
  };
  for (const own of OWN_ATTRIBUTES) node.removeAttribute(own);
  const role = roleOfClass(take('class'));
  if (role !== null) node.setAttribute('data-role', role);
  const target = linkTarget(take('href'));
  if (node.tagName === 'A' && target !== null) {
    if (target.kind === 'look-up') node.setAttribute('data-look-up', target.word);
    else node.setAttribute('data-sound', target.name);
  }
  const source = take('src');
  if (node.tagName !== 'IMG') return;
  // DOMPurify lets any `data:` pass on a picture, so its own pattern would not be asked.
  if (DATA_PICTURE.test(source)) node.setAttribute('src', source);
  else {
    const name = mediaName(source);
    if (name !== null) node.setAttribute('data-picture', name);
  }
}

/** Looks that we have for parts of an article. */
type BodyRole = 'label' | 'reading' | 'example' | 'translation' | 'note';

/** Words in the class names of well-known dictionaries, and what they stand for. */
const ROLES: readonly (readonly [words: RegExp, role: BodyRole])[] = [
  [/^(?:pos|gram|grammar|label|labels|reg|register|field|domain|usg|geo)$/, 'label'],
  [/^(?:pron|pronunciation|ipa|phon|phonetic|phonetics|pinyin|reading|kana)$/, 'reading'],
  [/^(?:ex|eg|example|examples|sentence|quote|exam|cit)$/, 'example'],
  [/^(?:trans|translation|tr|chn|cn)$/, 'translation'],
  [/^(?:note|notes|usage|info|comment)$/, 'note'],
];

/** What a dictionary's own class names say about an element; its style sheet is never used. */
function roleOfClass(className: string): BodyRole | null {
  const words = className
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z]+/);
  return ROLES.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? null;
}
