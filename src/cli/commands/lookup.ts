import { createEngineOver } from '../../library/search/createSearchEngine.ts';
import { openSourceShelf } from '../../library/search/sourceShelf.ts';
import { formatReport } from '../formatReport.ts';
import { lookUp } from '../lookUp.ts';
import type { Place } from '../place.ts';
import { readShipped } from '../readShipped.ts';
import type { ExitCode, ReadCommand } from '../readCommand.ts';

/** Look words up in the whole library. */
export interface LookupCommand {
  readonly command: 'lookup';
  readonly query: string;
  readonly limit: number;
  readonly isJson: boolean;
}

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 500;

export const readLookupCommand: ReadCommand<LookupCommand> = {
  options: ['limit', 'json'],
  read: (words, { limit = String(DEFAULT_LIMIT), json = false }) => {
    const query = words.join(' ');
    if (query.trim() === '') return { problem: 'No words to look up.' };
    if (!/^\d+$/.test(limit) || Number(limit) < 1 || Number(limit) > MAX_LIMIT) {
      return { problem: `--limit is a number from 1 to ${MAX_LIMIT}, not ${limit}.` };
    }
    return { command: 'lookup', query, limit: Number(limit), isJson: json };
  },
};

export async function runLookup(command: LookupCommand, place: Place): Promise<ExitCode> {
  const shelf = openSourceShelf(await readShipped(place), place.dataFolder);
  try {
    const report = lookUp(createEngineOver(shelf.sources()), command.query, command.limit);
    place.print(command.isJson ? `${JSON.stringify(report)}\n` : formatReport(report));
    return report.hits.length > 0 ? 0 : 1;
  } finally {
    shelf.close();
  }
}
