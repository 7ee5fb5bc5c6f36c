import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { testModels } from '../fixtures/testModels.ts';
import { testWorker } from '../fixtures/openTestLibrary.ts';
import { MODEL_FILES } from './openPictureReader.ts';
import { openPictures, type PictureService } from './openPictures.ts';

let folder: string;
let models: string;
let opened: PictureService[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-pictures-'));
  models = testModels(folder);
});
afterEach(async () => {
  await Promise.all(opened.map((pictures) => pictures.close()));
  opened = [];
});
afterAll(() => rmSync(folder, { recursive: true }));

const logError = vi.fn();
function open(modelFolder = models, idleMs = 60_000): PictureService {
  const workerFile = testWorker('pictureWorker');
  const pictures = openPictures({ workerFile, modelFolder, logError, idleMs });
  opened.push(pictures);
  return pictures;
}
function picture(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'fixtures', `${name}.png`));
}
const EMPTY = picture('empty');

describe('the text of a picture', () => {
  it('is read in English and in Chinese, line by line', async () => {
    const answer = await open().read(picture('page'));
    const text = answer.kind === 'read' ? answer.text : answer.fault;
    expect(text.split('\n')[0]).toMatch(
      // Of one letter the engine takes the small for the capital one.
      /^Recursive training on [Ss]ynthetic data leads to model collapse. We study how the policy gradient behaves when$/,
    );
    // The engine parts Chinese characters by spaces; none of them is in the text.
    expect(text).toMatch(
      /^模型在合成数据上反复训练会导致模型.溃。我们研究策略梯度在奖励稀疏时的表现。$/m,
    );
    expect(text).toContain('Retrieval-augmented generation (RAG) grounds an answer in documents.');
  });

  it('is read where it is light on dark', async () => {
    const answer = await open().read(picture('dark'));
    expect(answer).toMatchObject({ kind: 'read' });
    expect('text' in answer ? answer.text : '').toContain('the posterior collapses when the');
    expect('text' in answer ? answer.text : '').toContain('变分自编码器的后验');
  });

  it('is empty where there is none', async () => {
    expect(await open().read(EMPTY)).toEqual({ kind: 'read', text: '' });
  });

  it('is read one picture after the other', async () => {
    const pictures = open();
    const answers = await Promise.all([pictures.read(picture('dark')), pictures.read(EMPTY)]);
    expect(answers.map((answer) => 'text' in answer && answer.text !== '')).toEqual([true, false]);
  });
});

describe('bytes that are no picture that can be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['noise', Buffer.alloc(4_000, 7), 'not-recognised'],
    ['nothing', Buffer.alloc(0), 'not-recognised'],
    ['only the beginning of one', picture('page').subarray(0, 2_000), 'damaged'],
    ['a small file with 10,000 million pixels', withSize(100_000, 100_000), 'too-large'],
    ['a file of 51 MB', Buffer.alloc(51 * 1024 * 1024), 'too-large'],
  ])('are refused with the reason: %s', async (_name, bytes, fault) => {
    const pictures = open();
    expect(await pictures.read(bytes)).toMatchObject({ kind: 'refused', fault });
    // The next one is read all the same.
    expect(await pictures.read(EMPTY)).toEqual({ kind: 'read', text: '' });
  });
});

describe('the thread', () => {
  it('is started by the first picture and ended when idle', async () => {
    const pictures = open(models, 1);
    expect(pictures.isAwake()).toBe(false);
    const reading = pictures.read(EMPTY);
    expect(pictures.isAwake()).toBe(true);
    await reading;
    await vi.waitFor(() => expect(pictures.isAwake()).toBe(false));
    expect(await pictures.read(EMPTY)).toEqual({ kind: 'read', text: '' });
  });

  it('can be cancelled, and another one reads the next picture', async () => {
    const pictures = open();
    const reading = pictures.read(picture('page'));
    pictures.cancel();
    expect(await reading).toMatchObject({ kind: 'refused', fault: 'cancelled' });
    expect(await pictures.read(EMPTY)).toEqual({ kind: 'read', text: '' });
  });

  it('that cannot start refuses and says why in the log', async () => {
    const broken = testModels(join(folder, 'broken'));
    writeFileSync(join(broken, MODEL_FILES.engine), 'not WebAssembly');
    expect(await open(broken).read(EMPTY)).toMatchObject({ kind: 'refused', fault: 'unknown' });
    expect(logError).toHaveBeenCalledOnce();
  });
});

/** The head of a PNG that says it is so large; there are no pixels in it. */
function withSize(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(EMPTY);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
