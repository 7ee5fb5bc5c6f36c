import type { DictionaryId } from '../../shared/entry.ts';
import { describeFailure } from '../describeFault.ts';
import { withOwnLibrary } from '../openOwnLibrary.ts';
import type { ExitCode, Place, ReadCommand } from '../readCommand.ts';

/** Take a dictionary out of the library; the app can restore it for 7 days. */
export interface RemoveCommand {
  readonly command: 'remove';
  readonly id: DictionaryId;
}

export const readRemoveCommand: ReadCommand<RemoveCommand> = {
  options: [],
  read: ([id, ...more]) =>
    id === undefined || more.length > 0
      ? { problem: 'remove needs one id; the command dictionaries lists them.' }
      : { command: 'remove', id: id as DictionaryId },
};

export async function runRemove({ id }: RemoveCommand, place: Place): Promise<ExitCode> {
  const removed = await withOwnLibrary(place, 'change', ({ library }) => library.remove(id));
  if (removed.kind === 'done') return 0;
  place.tell(`${id} was not removed: ${describeFailure(removed.reason)}\n`);
  return 1;
}
