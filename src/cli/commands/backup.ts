import { describeBackup, mustDo, withUserData } from '../withUserData.ts';
import type { ExitCode, Place, ReadCommand } from '../readCommand.ts';

/** Make a backup now. */
export interface BackupCommand {
  readonly command: 'backup';
  readonly isJson: boolean;
}

export const readBackupCommand: ReadCommand<BackupCommand> = {
  options: ['json'],
  read: (words, { json = false }) =>
    words.length > 0
      ? { problem: `backup needs nothing more, but got: ${words.join(' ')}` }
      : { command: 'backup', isJson: json },
};

export const runBackup = ({ isJson }: BackupCommand, place: Place): Promise<ExitCode> =>
  withUserData(place, async ({ backups }) => {
    const made = mustDo('No backup was made', await backups.make('wish'));
    place.print(isJson ? `${JSON.stringify(made)}\n` : describeBackup(made));
  });
