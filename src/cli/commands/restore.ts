import { describeBackup } from '../describeBackup.ts';
import type { Place } from '../place.ts';
import type { ExitCode, ReadCommand } from '../readCommand.ts';
import { mustDo, withUserData } from '../withUserData.ts';

/** List the backups, or put one in place of what is kept. */
export interface RestoreCommand {
  readonly command: 'restore';
  /** Null lists them. */
  readonly name: string | null;
  readonly isJson: boolean;
}

export const readRestoreCommand: ReadCommand<RestoreCommand> = {
  options: ['json'],
  read: (words, { json = false }) =>
    words.length > 1
      ? { problem: `restore: one backup only, not ${words.join(' ')}` }
      : { command: 'restore', name: words[0] ?? null, isJson: json },
};

export const runRestore = ({ name, isJson }: RestoreCommand, place: Place): Promise<ExitCode> =>
  withUserData(place, async ({ backups }) => {
    if (name === null) {
      const all = mustDo('The backups were not read', await backups.list());
      place.print(isJson ? `${JSON.stringify(all)}\n` : all.map(describeBackup).join(''));
      return;
    }
    const before = mustDo(`${name} was not restored`, await backups.restore(name));
    place.print(
      isJson
        ? `${JSON.stringify({ restored: name, before: before.name })}\n`
        : `Restored. To undo it: restore ${before.name}\n`,
    );
  });
