import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type createTesseract from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { BadFile } from '../../core/formats/formatReader.ts';
import { doubled, type GreyPicture, type PixelMap, toGrey } from './greyPicture.ts';
import { PICTURE_LIMITS } from '../../shared/limits.ts';

/** The files of the folder that Tesseract works with, by what they are. */
export const MODEL_FILES = {
  engine: 'tesseract.wasm',
  /** What starts the engine: a script of CommonJS, which no module can take in. */
  script: 'tesseract.cjs',
  chi_sim: 'chi_sim.traineddata.gz',
  eng: 'eng.traineddata.gz',
} as const;

/** Chinese first: with English first, short Chinese lines were taken for English. */
const LANGUAGES = ['chi_sim', 'eng'] as const;

/** A picture is doubled unless it would then have more pixels than this: small type is read better. */
const DOUBLED_PIXELS = 16_000_000;

/** Reads what is written in pictures. */
export interface PictureReader {
  /**
   * The text of a picture (PNG, JPEG, GIF, WebP, BMP, TIFF), a line for each of its lines; '' where none
   * is found. Throws `BadFile`: `not-recognised`, `too-large`.
   *
   * @param onStep runs while it is at work.
   */
  read(bytes: Uint8Array, onStep: () => void): string;
}

/**
 * Starts Tesseract (its neural engine, in WebAssembly) with English and simplified Chinese. All that it
 * works with lies in one folder; nothing is fetched.
 *
 * @param folder with the {@link MODEL_FILES}.
 */
export async function openPictureReader(folder: string): Promise<PictureReader> {
  const file = (name: keyof typeof MODEL_FILES) => readFileSync(join(folder, MODEL_FILES[name]));
  const load = createRequire(join(folder, MODEL_FILES.script));
  const createCore = load(join(folder, MODEL_FILES.script)) as typeof createTesseract;
  const instantiated = await instantiate(file('engine'));
  let step = (): void => {};
  const core = await createCore({
    instantiateWasm: (imports, done) => instantiated.start(imports, done),
    TesseractProgress: () => step(),
    // It tells of its guesses about the resolution.
    print: () => {},
    printErr: () => {},
  });
  const {
    _malloc: malloc,
    _free: free,
    _pixReadHeaderMem: readHeader,
    _pixReadMem: readPixels,
    _pixDestroy: destroyPixels,
  } = core;
  for (const language of LANGUAGES) {
    core.FS.writeFile(`/${language}.traineddata`, gunzipSync(file(language)));
  }
  const api = new core.TessBaseAPI();
  if (api.Init(null, LANGUAGES.join('+'), 1) !== 0) {
    throw new Error(`library: pictures, no languages in ${folder}`);
  }

  /** Runs with bytes in the memory of the engine. */
  const within = <T>(bytes: Uint8Array, run: (place: number) => T): T => {
    const place = malloc(bytes.length);
    if (place === 0) throw new BadFile('too-large');
    try {
      instantiated.memory().set(bytes, place);
      return run(place);
    } finally {
      free(place);
    }
  };
  const wordAt = (place: number): number =>
    new DataView(instantiated.memory().buffer).getUint32(place, true);

  /** Asked before the pixels are: a small file may say that it has very many. */
  const checkSize = (place: number, size: number): void => {
    const numbers = new Uint8Array(6 * Uint32Array.BYTES_PER_ELEMENT);
    within(numbers, (first) => {
      const places = [0, 4, 8, 12, 16, 20].map((offset) => first + offset) as Six;
      if (readHeader(place, size, ...places) !== 0) {
        throw new BadFile('not-recognised');
      }
      const [, width, height] = places;
      if (wordAt(width) * wordAt(height) > PICTURE_LIMITS.pixels) {
        throw new BadFile('too-large', `${wordAt(width)} x ${wordAt(height)}`);
      }
    });
  };
  const decode = (bytes: Uint8Array): GreyPicture =>
    within(bytes, (place) => {
      checkSize(place, bytes.length);
      const pointer = readPixels(place, bytes.length);
      if (pointer === 0) throw new BadFile('damaged');
      const pix = core.wrapPointer(pointer, core.Pix);
      const memory = instantiated.memory();
      const height = pix.get_h();
      const wordsPerRow = pix.get_wpl();
      const colormap = pix.get_colormap();
      const coloursAt = core.getPointer(colormap) === 0 ? 0 : wordAt(core.getPointer(colormap));
      const map: PixelMap = {
        width: pix.get_w(),
        height,
        depth: pix.get_d(),
        wordsPerRow,
        words: new Uint32Array(memory.buffer, pix.get_data(), wordsPerRow * height),
        colours: coloursAt === 0 ? null : memory.slice(coloursAt, coloursAt + 4 * 256),
      };
      const grey = toGrey(map);
      const pointerBytes = new Uint8Array(Uint32Array.of(pointer).buffer);
      within(pointerBytes, (at) => destroyPixels(at));
      return grey;
    });

  return {
    read: (bytes, onStep) => {
      if (bytes.length > PICTURE_LIMITS.bytes) throw new BadFile('too-large');
      step = onStep;
      const small = decode(bytes);
      onStep();
      const isSmall = small.pixels.length * 4 <= DOUBLED_PIXELS;
      const { width, height, pixels } = isSmall ? doubled(small) : small;
      onStep();
      return within(pixels, (place) => {
        api.SetImage(place, width, height, 1, width);
        api.Recognize(null);
        const text = tidied(api.GetUTF8Text());
        api.Clear();
        return text;
      });
    },
  };
}

type Six = [number, number, number, number, number, number];

/** Compiles the engine; its memory, which may move as it grows, is found among what it exports. */
async function instantiate(bytes: Uint8Array<ArrayBuffer>): Promise<{
  readonly start: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => void;
  readonly memory: () => Uint8Array<ArrayBuffer>;
}> {
  const module = await WebAssembly.compile(bytes);
  let memory: WebAssembly.Memory | undefined;
  return {
    start: (imports, done) => {
      const instance = new WebAssembly.Instance(module, imports);
      memory = Object.values(instance.exports).find((part) => part instanceof WebAssembly.Memory);
      done(instance, module);
    },
    memory: () => {
      if (memory === undefined) throw new Error('library: pictures, the engine has no memory');
      return new Uint8Array(memory.buffer);
    },
  };
}

const CHINESE = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`;
const GAP = new RegExp(`(?<=${CHINESE}) +(?=${CHINESE})`, 'gu');

/** Without the spaces that the engine puts between Chinese characters, and without empty ends. */
const tidied = (text: string): string => text.replaceAll(GAP, '').trim();
