import { replaceOutsideAddresses } from './address.ts';

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
