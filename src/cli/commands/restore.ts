import type { CutTexts } from '../../shared/backup.ts';
import { describeBackup, mustDo, withUserData } from '../withUserData.ts';
import type { ExitCode, Place, ReadCommand } from '../readCommand.ts';

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
      ? { problem: `restore needs the name of one backup, not: ${words.join(' ')}` }
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
        ? `${JSON.stringify({ restored: name, before: before.name, cut: before.cut })}\n`
        : `Restored. To undo it: restore ${before.name}\n${describeCut(before.cut)}`,
    );
  });

function describeCut(cut: CutTexts | null): string {
  if (cut === null) return '';
  const where = cut.file === null ? '' : `They are kept whole in ${cut.file} of the data folder.\n`;
  return `Texts longer than they may be now were cut, ${cut.count} in all:\n${cut.rows.join('\n')}\n${where}`;
}
