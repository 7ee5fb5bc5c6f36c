import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol } from 'electron';

const SCHEME = 'app';
const HOST = 'glossa';

/** Origin of both windows' pages. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Addresses of pictures and sounds: `/media/<dictionary id>/<name>`, both encoded. */
const MEDIA_PATH = '/media/';

/** A picture or sound with its type. */
export interface MediaAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/**
 * Serves the built pages, and the pictures and sounds of dictionaries. The files are listed once; a request is answered only when its path is
 * in that list, letter by letter, so no path is ever computed from a request.
 */
export function serveApp(
  folder: string,
  answerMedia: (path: string) => Promise<MediaAnswer | null>,
): void {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((file) => [file.slice(folder.length).split(sep).join('/'), file]),
  );
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    const isOurs = url.host === HOST && request.method === 'GET';
    if (isOurs && url.pathname.startsWith(MEDIA_PATH)) {
      const media = await answerMedia(url.pathname.slice(MEDIA_PATH.length));
      return media === null ? notFound() : answer(media.bytes, media.type);
    }
    const file = isOurs ? files.get(url.pathname) : undefined;
    const type = file === undefined ? undefined : CONTENT_TYPES[extname(file)];
    return file === undefined || type === undefined
      ? notFound()
      : answer(await readFile(file), type);
  });
}

const notFound = (): Response => new Response('Not found', { status: 404 });

const answer = (bytes: Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
