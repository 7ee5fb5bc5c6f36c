import { BadFile } from '../../../core/formats/formatReader.ts';

/** What went wrong while a file was unpacked, as a `BadFile`. */
export function streamFault(error: unknown): BadFile {
  if (error instanceof BadFile) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new BadFile('truncated');
  if (code.startsWith('Z_')) return new BadFile('damaged');
  if (code === 'ENOSPC') return new BadFile('disk-full');
  return new BadFile('unreadable');
}
