import { closeSync, openSync, readSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';

/** A file to be put into a zip, or its bytes. */
export type ZipPart = { readonly file: string } | Uint8Array;

/**
 * Writes a zip piece by piece, so that none of its files is ever held whole.
 *
 * @param parts by their names in it.
 */
export function* zipInParts(parts: Readonly<Record<string, ZipPart>>): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const problems: Error[] = [];
  const zip = new Zip((problem, chunk) => {
    if (problem === null) ready.push(chunk);
    else problems.push(problem);
  });
  const take = function* (): Generator<Uint8Array> {
    const chunks = ready;
    ready = [];
    if (problems[0] !== undefined) throw problems[0];
    yield* chunks;
  };
  for (const [name, part] of Object.entries(parts)) {
    const deflate = new ZipDeflate(name);
    zip.add(deflate);
    for (const chunk of chunksOf(part)) {
      deflate.push(chunk);
      yield* take();
    }
    deflate.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

const CHUNK = 1024 * 1024;

/** The bytes of a part, in pieces that the reader may keep. */
export function* chunksOf(part: ZipPart): Generator<Uint8Array> {
  if (part instanceof Uint8Array) {
    yield part;
    return;
  }
  const handle = openSync(part.file, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK);
      const length = readSync(handle, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}
