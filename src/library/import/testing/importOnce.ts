import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { openTestLibrary } from '../../fixtures/openTestLibrary.ts';

/**
 * Takes one file in, in a process of its own, and prints how it ended and the most memory that the
 * process ever held, in kB.
 *
 *     node importOnce.ts <data folder> <path of the file>
 */
const [data = '', path = ''] = process.argv.slice(2);
const { imports, close } = await openTestLibrary(data);
const preview = await imports.preview(path, { kind: 'dictionary' });
const report = 'fault' in preview ? preview : await imports.start(preview.ticket, 'keep-both');
await close();
const outcome = report.kind === 'refused' ? report.fault : 'taken-in';
process.stdout.write(JSON.stringify({ outcome, peak: peakMemory() }));

function peakMemory(): number {
  // Linux counts in what is asked of `resourceUsage` the memory of whoever started the process.
  const status = '/proc/self/status';
  if (!existsSync(status)) return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]);
}
