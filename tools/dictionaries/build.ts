import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { BuiltDictionary } from '../../src/library/dictionaries/build/buildDictionary.ts';
import { preparedFile } from '../../src/library/shipped/preparedGlossary.ts';
import type { DictionaryId } from '../../src/shared/entry.ts';
import type { BuildMessage, BuildTask, BuiltOne } from './buildOne.ts';
import type { GlossaryTask } from './glossaryWorker.ts';
import { SHIPPED, type Shipped } from './shipped.ts';
import { pathOf, versionOf } from './sources.ts';
import { USUAL_FILES } from './usual.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const WORKER = join(import.meta.dirname, 'buildWorker.ts');
const GLOSSARY_WORKER = join(import.meta.dirname, 'glossaryWorker.ts');
/** Where the app looks for them: beside the glossaries. */
const FOLDER = join(PROJECT, 'resources', 'dictionaries');
const GLOSSARIES = join(PROJECT, 'resources', 'glossaries');
/** Bytes; the indexes of a smaller glossary are made in milliseconds at each start. */
const LARGE_GLOSSARY = 50_000;

const USAGE = `npm run dictionaries [-- --without ID] [-- --into FOLDER] [-- --report]
Builds the dictionaries that ship with the app, where what they are made from has changed.
  --without ID   leaves one out: ${SHIPPED.map(({ id }) => id).join(' or ')}
  --into FOLDER  puts them there instead of resources/dictionaries
  --report       says what each part of the files takes, and what the choice of entries left out`;

/** What the folder holds; the app misses nothing that is not in it. */
interface Manifest {
  readonly dictionaries: readonly ManifestItem[];
  /** Large glossaries, prepared for searching. */
  readonly glossaries: readonly BuiltFile[];
}

interface BuiltFile {
  readonly id: DictionaryId;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly entryCount: number;
  /** Hash of what it was made from. */
  readonly stamp: string;
}

interface ManifestItem extends BuiltFile {
  readonly left: BuiltOne['left'];
}

/** `npm run dictionaries`: gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  const without = options?.values.without ?? [];
  const unknown = without.find((id) => SHIPPED.every((shipped) => shipped.id !== id));
  if (options === null || unknown !== undefined) {
    console.error(unknown === undefined ? USAGE : `No dictionary ${unknown}.\n${USAGE}`);
    return 2;
  }
  const wanted = SHIPPED.filter(({ id }) => !without.includes(id));
  const manifest = await buildAll(wanted, options.values.into ?? FOLDER);
  if (options.values.report) report(manifest);
  return 0;
}

/** Null when they are not understood. */
function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        without: { type: 'string', multiple: true },
        into: { type: 'string' },
        report: { type: 'boolean' },
      },
    });
  } catch {
    return null;
  }
}

/** Builds those of which the stamp has changed, a thread each, and writes down what there is. */
async function buildAll(wanted: readonly Shipped[], folder: string): Promise<Manifest> {
  mkdirSync(folder, { recursive: true });
  const manifestFile = join(folder, 'manifest.json');
  const known = readManifest(manifestFile);
  const tasks = wanted.map(({ id, data }): BuildTask => {
    const versions = data.map((each) => `${each.name} ${versionOf(each)}`);
    const lists = Object.values(USUAL_FILES).map((file) => readFileSync(file, 'utf8'));
    const stamp = stampOf([WORKER], [...versions, ...lists]);
    return { id, folder, stamp };
  });
  const stale = tasks.filter(({ id, stamp }) => !isFresh(folder, known.dictionaries, id, stamp));
  const start = performance.now();
  const progress = new Progress(stale);
  const [glossaries, ...built] = await Promise.all([
    prepareGlossaries(folder, known.glossaries),
    ...stale.map((task) => buildInThread(task, (entries) => progress.show(task.id, entries))),
  ]);
  progress.end();
  const items = tasks.flatMap(({ id, stamp }): readonly ManifestItem[] => {
    const one = built.find((each) => each.id === id);
    if (one === undefined) return known.dictionaries.filter((item) => item.id === id);
    const file = `${id}.db`;
    const { entryCount, left } = one;
    putInPlace(one.file, join(folder, file));
    return [{ id, file, size: one.bytes, entryCount, stamp, left }];
  });
  const files = new Set([...items, ...glossaries].map(({ file }) => file));
  for (const { file } of [...known.dictionaries, ...known.glossaries]) {
    if (!files.has(file)) rmSync(join(folder, file), { force: true });
  }
  const manifest: Manifest = { dictionaries: items, glossaries };
  writeFileSync(`${manifestFile}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${manifestFile}.new`, manifestFile);
  const isAnyBuilt =
    stale.length > 0 || glossaries.some((item) => !known.glossaries.includes(item));
  if (isAnyBuilt) {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const megabytes = [...items, ...glossaries].reduce((sum, { size }) => sum + size, 0) / 1e6;
    console.log(`Dictionaries built in ${seconds} s: ${megabytes.toFixed(1)} MB.`);
  }
  return manifest;
}

/** Prepares those glossaries of which the stamp has changed, one after the other. */
async function prepareGlossaries(
  folder: string,
  known: readonly BuiltFile[],
): Promise<readonly BuiltFile[]> {
  const items: BuiltFile[] = [];
  for (const name of readdirSync(GLOSSARIES).toSorted()) {
    const path = join(GLOSSARIES, name);
    if (!name.endsWith('.md') || statSync(path).size < LARGE_GLOSSARY) continue;
    const id = basename(name, '.md') as DictionaryId;
    const stamp = stampOf([GLOSSARY_WORKER], [readFileSync(path, 'utf8')]);
    const fresh = isFresh(folder, known, id, stamp) && known.find((item) => item.id === id);
    if (fresh) {
      items.push(fresh);
      continue;
    }
    const built = await prepareInThread({ id, file: path, folder });
    const file = basename(preparedFile('', id));
    putInPlace(built.file, join(folder, file));
    items.push({ id, file, size: built.bytes, entryCount: built.entryCount, stamp });
  }
  return items;
}

/** Gives a file that was built its name; whoever uses the app must be able to read it. */
function putInPlace(built: string, file: string): void {
  chmodSync(built, 0o644);
  renameSync(built, file);
}

function prepareInThread(task: GlossaryTask): Promise<BuiltDictionary> {
  return new Promise((done, fail) => {
    const worker = new Worker(GLOSSARY_WORKER, { workerData: task });
    worker.once('message', (built: BuiltDictionary) => done(built));
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`dictionaries: ${task.id}, exit code ${code}`)));
  });
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

function readManifest(file: string): Manifest {
  if (!existsSync(file)) return NOTHING;
  try {
    return { ...NOTHING, ...(JSON.parse(readFileSync(file, 'utf8')) as Manifest) };
  } catch {
    // A build that was cut off: everything is built anew.
    return NOTHING;
  }
}

const NOTHING: Manifest = { dictionaries: [], glossaries: [] };

function isFresh(
  folder: string,
  items: readonly BuiltFile[],
  id: DictionaryId,
  stamp: string,
): boolean {
  const item = items.find((each) => each.id === id);
  if (item?.stamp !== stamp) return false;
  return statSync(join(folder, item.file), { throwIfNoEntry: false })?.size === item.size;
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

function report({ dictionaries, glossaries }: Manifest): void {
  for (const { id, size, entryCount } of glossaries) {
    const megabytes = (size / 1e6).toFixed(1);
    console.log(`${id}: ${entryCount.toLocaleString('en')} terms, ${megabytes} MB`);
  }
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
