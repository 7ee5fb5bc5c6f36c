/** A web address or an e-mail address: nothing inside it is ever repaired. */
const SOURCE = String.raw`(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)\S+|[^\s@<>()"']{1,64}@[^\s@<>()"']{1,255}\.[^\s@<>()"'.,;:]{2,63}`;

const WHOLE_ADDRESS = new RegExp(`^(?:${SOURCE})$`, 'i');

/** Whether a text is one web or e-mail address and nothing else. */
export function isAddress(text: string): boolean {
  return WHOLE_ADDRESS.test(text);
}

/**
 * Applies a replacement everywhere but inside web and e-mail addresses.
 *
 * @param pattern With the `g` flag.
 */
export function replaceOutsideAddresses(
  text: string,
  pattern: RegExp,
  replacement: string,
): string {
  if (!MAY_HOLD_ADDRESS.test(text)) return text.replace(pattern, replacement);
  return text
    .split(ADDRESSES)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(pattern, replacement)))
    .join('');
}

const ADDRESSES = new RegExp(`(${SOURCE})`, 'gi');

/** No address is without one of these; most texts need not be looked through at all. */
const MAY_HOLD_ADDRESS = /@|:\/\/|www\./i;

/**
 * Parts words that were joined as programmers join them, for a second try: `model_collapse`,
 * `model-collapse`, `modelCollapse`, `HTTPServer`. Leaves `LLMs` whole, and addresses.
 */
export function splitIdentifiers(text: string): string {
  return JOINTS.reduce((rest, pattern) => replaceOutsideAddresses(rest, pattern, ' '), text)
    .replace(/ +/g, ' ')
    .trim();
}

const JOINTS: readonly RegExp[] = [
  /(?<=[\p{L}\p{N}])[_-]+(?=[\p{L}\p{N}])/gu,
  /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu,
  /(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu,
];
