const appended = new Map<string, string>();

/** Switches of the command line; '' for one without a value. */
const given = new Map<string, string>();
for (const argument of process.argv.slice(2)) {
  const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (name !== undefined) given.set(name, value);
}

/** The value that counts, of the app or of its start; '' for a switch without one. */
export const switchValue = (name: string): string | undefined =>
  appended.get(name) ?? given.get(name);

/** Adds one for Chromium. */
export function appendSwitch(name: string, value?: string): void {
  appended.set(name, value ?? '');
}

/** Those that the app asked for, with their dashes. */
export const appendedSwitches = (): string[] =>
  [...appended].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
