import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface LookupCommand {
  readonly query: string;
  readonly limit: number;
  readonly isJson: boolean;
  /** '' when none was named. */
  readonly dataFolder: string;
}

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 500;

/** Reads the command line; gives a sentence that says what is wrong with it when it is. */
export function parseCommand(
  args: readonly string[],
): LookupCommand | { readonly problem: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        limit: { type: 'string' },
        json: { type: 'boolean' },
        data: { type: 'string' },
      },
    });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const [command, ...words] = parsed.positionals;
  if (command !== 'lookup') {
    return { problem: command === undefined ? 'No command.' : `Unknown command: ${command}` };
  }
  const query = words.join(' ');
  if (query.trim() === '') return { problem: 'No words to look up.' };
  const { limit = String(DEFAULT_LIMIT), json = false, data } = parsed.values;
  if (!/^\d+$/.test(limit) || Number(limit) < 1 || Number(limit) > MAX_LIMIT) {
    return { problem: `Not a limit between 1 and ${MAX_LIMIT}: ${limit}` };
  }
  if (data === '') return { problem: 'No folder after --data.' };
  return { query, limit: Number(limit), isJson: json, dataFolder: data ?? '' };
}
