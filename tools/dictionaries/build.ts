import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { DictionaryId } from '../../src/shared/entry.ts';
import type { BuildMessage, BuildTask, BuiltOne } from './buildOne.ts';
import { SHIPPED, type Shipped } from './shipped.ts';
import { pathOf, versionOf } from './sources.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const WORKER = join(import.meta.dirname, 'buildWorker.ts');
/** Where the app looks for them: beside the glossaries. */
const FOLDER = join(PROJECT, 'resources', 'dictionaries');
const MANIFEST = join(FOLDER, 'manifest.json');

const USAGE = `npm run dictionaries [-- --without ID] [-- --report]
Builds the dictionaries that ship with the app, where what they are made from has changed.
  --without ID   leaves one out: ${SHIPPED.map(({ id }) => id).join(' or ')}
  --report       says what each part of the files takes, and what the choice of entries left out`;

/** What the folder holds; the app misses nothing that is not in it. */
interface Manifest {
  readonly dictionaries: readonly ManifestItem[];
}

interface ManifestItem {
  readonly id: DictionaryId;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly entryCount: number;
  /** Hash of what it was made from. */
  readonly stamp: string;
  readonly left: BuiltOne['left'];
}

/** `npm run dictionaries`: gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const without = args.filter((_, i) => args[i - 1] === '--without');
  const isUnderstood = args.every(
    (arg, i) => arg === '--without' || arg === '--report' || args[i - 1] === '--without',
  );
  const unknown = without.find((id) => SHIPPED.every((shipped) => shipped.id !== id));
  if (!isUnderstood || unknown !== undefined) {
    console.error(unknown === undefined ? USAGE : `No dictionary ${unknown}.\n${USAGE}`);
    return 2;
  }
  const wanted = SHIPPED.filter(({ id }) => !without.includes(id));
  const manifest = await buildAll(wanted);
  if (args.includes('--report')) report(manifest);
  return 0;
}

/** Builds those of which the stamp has changed, a thread each, and writes down what there is. */
async function buildAll(wanted: readonly Shipped[]): Promise<Manifest> {
  mkdirSync(FOLDER, { recursive: true });
  const known = readManifest();
  const tasks = wanted.map(({ id, data }): BuildTask => {
    const stamp = stampOf(
      [WORKER],
      data.map((each) => `${each.name} ${versionOf(each)}`),
    );
    return { id, folder: FOLDER, stamp };
  });
  const stale = tasks.filter(({ id, stamp }) => !isFresh(known, id, stamp));
  const start = performance.now();
  const progress = new Progress(stale);
  const built = await Promise.all(
    stale.map((task) => buildInThread(task, (entries) => progress.show(task.id, entries))),
  );
  progress.end();
  const items = tasks.flatMap(({ id, stamp }): readonly ManifestItem[] => {
    const one = built.find((each) => each.id === id);
    if (one === undefined) return known.dictionaries.filter((item) => item.id === id);
    const file = `${id}.db`;
    const { entryCount, left } = one;
    // Whoever uses the installed app must be able to read them.
    chmodSync(one.file, 0o644);
    renameSync(one.file, join(FOLDER, file));
    return [{ id, file, size: one.bytes, entryCount, stamp, left }];
  });
  for (const { id, file } of known.dictionaries) {
    if (items.every((item) => item.id !== id)) rmSync(join(FOLDER, file), { force: true });
  }
  const manifest: Manifest = { dictionaries: items };
  writeFileSync(`${MANIFEST}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${MANIFEST}.new`, MANIFEST);
  if (stale.length > 0) {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const megabytes = items.reduce((sum, { size }) => sum + size, 0) / 1e6;
    console.log(`Dictionaries built in ${seconds} s: ${megabytes.toFixed(1)} MB.`);
  }
  return manifest;
}

function buildInThread(task: BuildTask, onEntries: (entries: number) => void): Promise<BuiltOne> {
  return new Promise((done, fail) => {
    const worker = new Worker(WORKER, { workerData: task });
    worker.on('message', (message: BuildMessage) => {
      if (message.kind === 'entries') onEntries(message.entries);
      else done(message.built);
    });
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`dictionaries: ${task.id}, exit code ${code}`)));
  });
}

function readManifest(): Manifest {
  if (!existsSync(MANIFEST)) return { dictionaries: [] };
  try {
    return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
  } catch {
    // A build that was cut off: everything is built anew.
    return { dictionaries: [] };
  }
}

function isFresh({ dictionaries }: Manifest, id: DictionaryId, stamp: string): boolean {
  const item = dictionaries.find((each) => each.id === id);
  if (item?.stamp !== stamp) return false;
  return statSync(join(FOLDER, item.file), { throwIfNoEntry: false })?.size === item.size;
}

/** A hash of these source files, all that they import from the project, and the data's versions. */
function stampOf(files: readonly string[], data: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of data) hash.update(`${line}\n`);
  const seen = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path = ''] of text.matchAll(/^(?:import|export)[^;]*? from '(\.[^']+)';/gm)) {
      waiting.push(resolve(dirname(file), path));
    }
  }
  for (const file of [...seen].toSorted()) {
    hash.update(`${relative(PROJECT, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** One line in the terminal that says how far all are; lines of their own where there is none. */
class Progress {
  readonly #counts: Map<DictionaryId, number>;
  readonly #isTerminal = process.stdout.isTTY;

  constructor(tasks: readonly BuildTask[]) {
    this.#counts = new Map(tasks.map(({ id }) => [id, 0]));
    if (tasks.length > 0 && !this.#isTerminal) console.log('Building the dictionaries, once ...');
  }

  show(id: DictionaryId, entries: number): void {
    this.#counts.set(id, entries);
    if (!this.#isTerminal) return;
    const parts = [...this.#counts].map(([each, count]) => `${each} ${count.toLocaleString('en')}`);
    process.stdout.write(`\rBuilding the dictionaries, once: ${parts.join(', ')} entries `);
  }

  end(): void {
    if (this.#isTerminal && this.#counts.size > 0) process.stdout.write('\r\u001b[K');
  }
}

function report({ dictionaries }: Manifest): void {
  for (const { id, size, entryCount, left } of dictionaries) {
    console.log(`${id}: ${entryCount.toLocaleString('en')} entries, ${(size / 1e6).toFixed(1)} MB`);
    for (const [reason, count] of Object.entries(left)) {
      console.log(`  left out, ${reason}: ${count.toLocaleString('en')}`);
    }
  }
}

/** Where the data is that a dictionary needs; all of it must be installed. */
for (const each of SHIPPED.flatMap(({ data }) => data)) pathOf(each);
process.exitCode = await main(process.argv.slice(2));
