import { crc32, deflateRawSync } from 'node:zlib';
import { join, text } from './bytes.ts';

/** A file of a zip archive, and what its headers say against the truth; for tests. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly claimedSize?: number;
  readonly claimedChecksum?: number;
  /** Mode of Unix, for instance of a symbolic link. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** Writes a zip archive (PKWARE's APPNOTE), headers being as asked for. */
export function writeZip(files: readonly ZippedFile[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const { bytes, mode = 0o100_600, flags = 0, method = 8 } = file;
    const data = deflateRawSync(bytes);
    const name = text(file.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(file.claimedChecksum ?? crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(file.claimedSize ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = join(text('PK\u0003\u0004'), common, name, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(mode * 65_536, 6);
    rest.writeUInt32LE(offset, 10);
    central.push(join(text('PK\u0001\u0002'), Uint8Array.of(20, 3), common, rest, name));
    locals.push(local);
    offset += local.length;
  }
  const directory = join(...central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return join(...locals, directory, text('PK\u0005\u0006'), end);
}
