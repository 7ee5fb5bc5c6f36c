import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const BLOCK = 1024 * 1024;

/**
 * SHA-256 of a file in hexadecimal digits.
 *
 * @param onBlock runs after each megabyte.
 * @throws what Node throws when it cannot be read.
 */
export function hashFile(path: string, onBlock: () => void): string {
  const hash = createHash('sha256');
  const block = new Uint8Array(BLOCK);
  const handle = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(handle, block, 0, BLOCK, null);
      if (length === 0) return hash.digest('hex');
      hash.update(block.subarray(0, length));
      onBlock();
    }
  } finally {
    closeSync(handle);
  }
}
