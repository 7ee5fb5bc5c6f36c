import { join, text } from './bytes.ts';

/** A file of a tar archive; for tests. */
interface TarFile {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly type?: string;
}

/** Writes a tar archive (POSIX ustar). */
export function writeTar(files: readonly TarFile[]): Uint8Array {
  return join(...files.flatMap(writeFile), new Uint8Array(1024));
}

function writeFile({ name, bytes = new Uint8Array(0), type = '0' }: TarFile): Uint8Array[] {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000600\0', 100);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)];
}

/** A record of pax that gives the next file its name. */
export function paxName(name: string): TarFile {
  const record = ` path=${name}\n`;
  const length = [2, 3].map((digits) => record.length + digits);
  const fitting = length.find((size) => `${size}${record}`.length === size) ?? 0;
  return { name: 'pax', type: 'x', bytes: text(`${fitting}${record}`) };
}
