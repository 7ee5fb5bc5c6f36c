import { readDraft } from '../../library/files/readDraft.ts';
import type { DraftFinding, DraftRule } from '../../shared/draft.ts';
import type { LibraryItem } from '../../shared/library.ts';
import { describeFailure } from '../describeFault.ts';
import { withOwnLibrary } from '../openOwnLibrary.ts';
import type { ExitCode, Place, ReadCommand } from '../readCommand.ts';

/** Check a draft against the terms of a glossary. */
export interface CheckCommand {
  readonly command: 'check';
  readonly file: string;
  /** Name or id; '' for the only one that the reader has. */
  readonly glossary: string;
  readonly isJson: boolean;
}

export const readCheckCommand: ReadCommand<CheckCommand> = {
  options: ['glossaryName', 'json'],
  read: ([file, ...more], { glossaryName = '', json = false }) =>
    file === undefined || more.length > 0
      ? { problem: 'check takes one file.' }
      : { command: 'check', file, glossary: glossaryName, isJson: json },
};

/** Exit code 0 where nothing is found, 1 where something is, or the check could not be made. */
export async function runCheck(command: CheckCommand, place: Place): Promise<ExitCode> {
  const { file, isJson } = command;
  const draft = readDraft(file);
  if (draft.kind === 'failed') {
    place.tell(`${file} was not checked: ${PROBLEMS[draft.reason]}\n`);
    return 1;
  }
  return await withOwnLibrary(place, 'look', async ({ library }) => {
    const chosen = chooseGlossary(await library.list(), command.glossary);
    if (typeof chosen === 'string') {
      place.tell(`${file} was not checked: ${chosen}\n`);
      return 1;
    }
    const checked = await library.checkDraft(chosen.id, draft.value);
    if (checked.kind === 'failed') {
      place.tell(`${file} was not checked: ${describeFailure(checked.reason)}\n`);
      return 1;
    }
    const { findings, termCount } = checked.value;
    if (isJson) {
      place.print(`${JSON.stringify({ file, glossary: chosen.id, termCount, findings })}\n`);
    } else {
      for (const finding of findings) place.print(`${file}:${describe(finding)}\n`);
      place.tell(`Findings: ${findings.length}. Terms of ${chosen.name} in it: ${termCount}.\n`);
    }
    return findings.length === 0 ? 0 : 1;
  });
}

const PROBLEMS = {
  'too-large': 'it is larger than 20 MB.',
  unreadable: 'it cannot be read.',
  'no-text': 'it is no text.',
} as const;

/** Gives why not, where none can be chosen. */
function chooseGlossary(items: readonly LibraryItem[], wanted: string): LibraryItem | string {
  const own = items.filter(({ isEditable }) => isEditable);
  const names = own.map(({ name }) => name).join(', ') || 'none';
  const [only, another] =
    wanted === ''
      ? own
      : items.filter(({ id, name, kind }) => kind === 'glossary' && [id, name].includes(wanted));
  if (only !== undefined && another === undefined) return only;
  if (only !== undefined) return `choose one with --glossary: ${names}`;
  return `there is no such glossary; your own: ${names}`;
}

const RULES: Readonly<Record<DraftRule, string>> = {
  avoided: 'to be avoided',
  inconsistent: 'one term in two ways',
  'first-mention': 'first mention without its English',
};

/** `3:14: to be avoided: 模型坍塌 -> 模型崩溃 (model collapse)`. */
const describe = ({ line, column, rule, found, proposal, headword }: DraftFinding): string =>
  `${line}:${column}: ${RULES[rule]}: ${found.replace(/\s+/g, ' ')} -> ${proposal} (${headword})`;
