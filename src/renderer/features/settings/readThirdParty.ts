/** A package that ships with the app, with the text of its licence. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const PART =
  /^## (?<name>\S+) (?<version>\S+) \((?<licence>[^\n]*)\)\n\n```text\n(?<text>.*?)\n```$/gms;

/** Loads the list of what others made: it is long, and few readers want it. */
export async function loadThirdParty(): Promise<readonly ThirdParty[]> {
  const { default: list } = await import('../../../../docs/THIRD_PARTY.md?raw');
  return readThirdParty(list);
}

/** Takes the list apart, as `scripts/thirdParty.ts` has written it. */
export function readThirdParty(list: string): readonly ThirdParty[] {
  return Array.from(list.matchAll(PART), ({ groups = {} }) => ({
    name: groups['name'] ?? '',
    version: groups['version'] ?? '',
    licence: groups['licence'] ?? '',
    text: groups['text'] ?? '',
  }));
}
