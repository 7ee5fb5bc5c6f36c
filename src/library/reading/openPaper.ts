import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { detectEncoding } from '../../core/formats/text/detectEncoding.ts';
import { BadFile } from '../../core/formats/formatReader.ts';
import { paperOfHtml, paperOfText } from '../../core/reading/paperOfText.ts';
import type { PaperText } from '../../shared/reading.ts';
import { openFileSource } from '../import/open/sourceSet.ts';
import { openPictureReader } from '../pictures/openPictureReader.ts';
import type { Lifeline } from '../thread/lifeline.ts';
import { readPackage } from './readPackage.ts';
import { readPdf } from './readPdf.ts';

/** Bytes of the largest file that is opened, and of the largest that is text. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_TEXT_BYTES = 20 * 1024 * 1024;

/**
 * Reads the running text of a file; what kind of file it is, its first bytes say.
 *
 * Throws `BadFile`: `unreadable`, `too-large`, `not-recognised` for what holds no text, `no-text`, and
 * as the readers of its kind do.
 *
 * @param modelFolder with what pictures are read by.
 * @param onShare runs with the share that is read, 0 to 1.
 */
export async function openPaper(
  path: string,
  modelFolder: string,
  lifeline: Lifeline,
  onShare: (share: number) => void,
): Promise<PaperText> {
  // Whoever opens a pipe waits for its writer, and cannot be ended meanwhile.
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new BadFile('unreadable', basename(path));
  if (stats.size > MOST_BYTES) throw new BadFile('too-large', basename(path));
  const paper = await readBytes(readAll(path), {
    name: basename(path),
    modelFolder,
    lifeline,
    onShare,
  });
  if (paper.blocks.length === 0) throw new BadFile('no-text');
  return { ...paper, title: paper.title || basename(path).replace(/\.\w{1,5}$/, '') };
}

interface Reading {
  readonly name: string;
  readonly modelFolder: string;
  readonly lifeline: Lifeline;
  readonly onShare: (share: number) => void;
}

async function readBytes(
  bytes: Uint8Array,
  { name, modelFolder, lifeline, onShare }: Reading,
): Promise<PaperText> {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.includes('%PDF-')) {
    const onPage = (share: number): void => {
      lifeline.beat();
      onShare(share);
    };
    return await lifeline.readThrough(() => readPdf(bytes, onPage), bytes.length);
  }
  if (head.startsWith('PK\u0003\u0004')) {
    return await lifeline.readThrough(() => readPackage(bytes, lifeline.beat));
  }
  if (PICTURES.some((start) => start.test(head))) {
    const pictures = await openPictureReader(modelFolder);
    return lifeline.read(() => paperOfText(pictures.read(bytes, lifeline.beat)), SILENT_PICTURE);
  }
  if (bytes.length > MOST_TEXT_BYTES) throw new BadFile('too-large', name);
  return lifeline.read(() => readText(bytes, name, lifeline.beat), bytes.length);
}

const HEAD = 1024;

/** What files of PNG, JPEG, GIF, WebP, TIFF and BMP begin with. */
const PICTURES = [
  /^\x89PNG\r\n/,
  /^\xff\xd8\xff/,
  /^GIF8[79]a/,
  /^RIFF[^]{4}WEBP/,
  /^(?:II\*\0|MM\0\*)/,
  /^BM[^]{4}\0\0\0\0/,
];

/** Lines are looked for in a picture before there is any progress, for as long as a file of these bytes may take. */
const SILENT_PICTURE = 10_000_000;

function readText(bytes: Uint8Array, name: string, onStep: () => void): PaperText {
  const source = {
    name,
    size: bytes.length,
    read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
  };
  const { label, markLength } = detectEncoding(source, undefined);
  const text = new TextDecoder(label).decode(bytes.subarray(markLength));
  // No text in any encoding has these.
  if (text.includes('\0')) throw new BadFile('not-recognised', name);
  return HTML.test(text.slice(0, HEAD * 4)) ? paperOfHtml(text, onStep) : paperOfText(text);
}

const HTML = /<(?:!doctype html|html|head|body|article|div|p)[\s>]/i;

function readAll(path: string): Uint8Array {
  const source = openFileSource(path);
  try {
    return Uint8Array.from(source.read(0, source.size));
  } finally {
    source.close();
  }
}
