import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { readGlossaries } from '../library/glossaries/readGlossaries.ts';
import { createSearchEngine } from '../library/search/createSearchEngine.ts';
import { formatReport } from './formatReport.ts';
import { lookUp } from './lookUp.ts';
import { parseCommand } from './parseCommand.ts';
import { USAGE } from './usage.ts';

/** Looks words up from a terminal, on plain Node; see `USAGE`. */
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<0 | 1 | 2> {
  const command = parseCommand(args);
  if ('problem' in command) return misused(command.problem);
  const { query, limit, isJson, dataFolder } = command;
  if (dataFolder !== '' && !isFolder(dataFolder)) return misused(`Not a folder: ${dataFolder}`);
  // Relative to the built file, out/main/cli.js.
  const { glossaries, notices } = await readGlossaries(
    resolve(import.meta.dirname, '../../resources/glossaries'),
  );
  for (const notice of notices) process.stderr.write(`${JSON.stringify(notice)}\n`);
  const report = lookUp(createSearchEngine(glossaries), query, limit);
  process.stdout.write(isJson ? `${JSON.stringify(report)}\n` : formatReport(report));
  return report.hits.length > 0 ? 0 : 1;
}

function misused(problem: string): 2 {
  process.stderr.write(`${problem}\n\n${USAGE}`);
  return 2;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
