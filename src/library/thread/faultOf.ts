import { BadFile } from '../../core/formats/formatReader.ts';
import type { ImportFault } from '../../shared/import.ts';
import type { FailureReason } from '../../shared/outcome.ts';

/** Codes of Node, and what they mean for an import. */
const FAULTS: Readonly<Record<string, ImportFault>> = {
  ENOENT: 'unreadable',
  EACCES: 'unreadable',
  EPERM: 'unreadable',
  EISDIR: 'unreadable',
  EIO: 'unreadable',
  EBUSY: 'unreadable',
  ENOTDIR: 'unreadable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
};

/** Primary result codes of SQLite (https://sqlite.org/rescode.html); it only writes our own files. */
const SQLITE_FAULTS: Readonly<Record<number, ImportFault>> = {
  3: 'read-only',
  8: 'read-only',
  10: 'disk-full',
  13: 'disk-full',
  14: 'read-only',
};

/** What it means for an import that user data could not be changed. */
export function faultOfReason(reason: FailureReason): ImportFault {
  if (reason === 'newer') return 'newer-data';
  return reason === 'disk-full' || reason === 'read-only' ? reason : 'unknown';
}

/** What an error says about an import; null for a defect of ours. */
export function faultOf(error: unknown): { fault: ImportFault; detail: string } | null {
  if (error instanceof BadFile) return { fault: error.fault, detail: error.detail };
  if (!(error instanceof Error)) return null;
  const { code = '', errcode } = error as Error & { code?: string; errcode?: number };
  if (code === 'ERR_SQLITE_ERROR') {
    const fault = SQLITE_FAULTS[(errcode ?? 0) & 0xff];
    return fault === undefined ? null : { fault, detail: '' };
  }
  const fault = FAULTS[code];
  return fault === undefined ? null : { fault, detail: '' };
}
