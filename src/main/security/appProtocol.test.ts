import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerAppScheme, serveApp } from './appProtocol.ts';

type Answer = (request: Request) => Promise<Response>;

const electron = vi.hoisted(() => ({
  answer: undefined as unknown,
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
}));

vi.mock('electron', () => ({
  protocol: {
    registerSchemesAsPrivileged: (schemes: typeof electron.schemes) => {
      electron.schemes = schemes;
    },
    handle: (_scheme: string, answer: unknown) => {
      electron.answer = answer;
    },
  },
}));

let parent: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'glossa-protocol-'));
  const folder = join(parent, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {}');
  writeFileSync(join(folder, 'secret.key'), 'no content type is known for it');
  writeFileSync(join(parent, 'outside.html'), 'outside');
  serveApp(folder, async (path) =>
    path === 'wordnet/a%20b.png' ? { bytes: new Uint8Array([1, 2]), type: 'image/png' } : null,
  );
});

afterAll(() => rmSync(parent, { recursive: true }));

const ask = (url: string, init?: RequestInit) =>
  (electron.answer as Answer)(new Request(url, init));

test('the scheme is standard and secure, and may not bypass the content security policy', () => {
  registerAppScheme();
  expect(electron.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
});

test('a built file comes with its type and the content security policy', async () => {
  const response = await ask('app://glossa/index.html');
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  const policy = response.headers.get('Content-Security-Policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
  expect((await ask('app://glossa/assets/index.js')).status).toBe(200);
});

test.each([
  'app://glossa/',
  'app://glossa/outside.html',
  'app://glossa/../outside.html',
  'app://glossa/%2e%2e/outside.html',
  'app://glossa/..%2foutside.html',
  'app://glossa/assets/..%5c..%5coutside.html',
  'app://glossa//index.html',
  'app://glossa/INDEX.HTML',
  'app://glossa/index.html%00.js',
  'app://glossa/secret.key',
  'app://elsewhere/index.html',
])('%s is not found', async (url) => {
  expect((await ask(url)).status).toBe(404);
});

test('only GET is answered', async () => {
  expect((await ask('app://glossa/index.html', { method: 'POST' })).status).toBe(404);
});

test('no path gives anything but the two files', async () => {
  const pieces = [
    '..|.|%2e%2e|.%2e|%252e%252e|..;|...|~|| |%00|%20|\u2025|%2f|%5c|\\|%c0%af|%ef%bc%8f|C:|file:',
    '@|?|#|%|%uff0e|assets|media|media/wordnet|outside.html|index.html|renderer|secret.key|etc',
    'passwd|user.db|__proto__|constructor|toString',
  ].flatMap((line) => line.split('|'));
  const piece = fc.constantFrom(...pieces);
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (parts) => {
      const url = `app://glossa/${parts.join('/')}`;
      const path = new URL(url).pathname;
      const response = await ask(url);
      expect([path, response.status]).toEqual([path, path === '/index.html' ? 200 : 404]);
    }),
    { numRuns: 500 },
  );
});

test('a picture of a dictionary comes with its type, under the same policy', async () => {
  const response = await ask('app://glossa/media/wordnet/a%20b.png');
  expect(response.headers.get('Content-Type')).toBe('image/png');
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2]));
});

test.each([
  ['app://glossa/media/wordnet/other.png', 'GET'],
  ['app://elsewhere/media/wordnet/a%20b.png', 'GET'],
  ['app://glossa/media/wordnet/a%20b.png', 'POST'],
])('%s is not found by %s', async (url, method) => {
  expect((await ask(url, { method })).status).toBe(404);
});
