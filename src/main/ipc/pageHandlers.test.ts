import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { done, failed } from '../../shared/outcome.ts';
import { pageHandlers } from './pageHandlers.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-page-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(webContents: object, file: string | null = null) {
  const asked: string[] = [];
  const logError = vi.fn();
  const handlers = pageHandlers({
    window: { webContents } as never,
    dialogs: {
      chooseWhereTo: async (name) => {
        asked.push(name);
        return file;
      },
    },
    logError,
  });
  return { handlers, asked, logError };
}

it.each([
  [true, '', done(null)],
  [false, 'Print job canceled', done(null)],
  [false, 'Invalid printer settings', failed('unknown')],
] as const)('a print that ends with %s %s is told as it was', async (isDone, reason, outcome) => {
  const print = (_options: object, tell: (isDone: boolean, reason: string) => void): void =>
    tell(isDone, reason);
  expect(await open({ print }).handlers.printPage('main')).toEqual(outcome);
});

it('a page is written to the file that the reader chose, under a name that any system takes', async () => {
  const file = join(folder, 'page.pdf');
  const { handlers, asked } = open({ printToPDF: async () => Buffer.from('%PDF-1.4') }, file);
  expect(await handlers.savePage('main', 'and/or: "a\u0000b"')).toEqual(done(file));
  expect(asked).toEqual(['and or a b.pdf']);
  expect(readFileSync(file, 'utf8')).toBe('%PDF-1.4');
  await handlers.savePage('main', '..');
  await handlers.savePage('main', 'x'.repeat(300));
  expect(asked.slice(1)).toEqual(['Glossa.pdf', `${'x'.repeat(80)}.pdf`]);
});

it('nothing is written when the reader thinks better, or the page gives no PDF', async () => {
  const printToPDF = vi.fn().mockRejectedValue(new Error('no printer'));
  expect(await open({ printToPDF }).handlers.savePage('main', 'bias')).toEqual(done(null));
  expect(printToPDF).not.toHaveBeenCalled();
  const { handlers, logError } = open({ printToPDF }, join(folder, 'page.pdf'));
  expect(await handlers.savePage('main', 'bias')).toEqual(failed('unknown'));
  expect(logError).toHaveBeenCalledOnce();
});
