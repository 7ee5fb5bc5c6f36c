import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { logConnection } from './requestLog.ts';

/**
 * Hosts that Chromium itself calls whatever it is told (updates, accounts, form filling), and the
 * names that stand for the app's own scheme, to which it opens connections ahead of time.
 */
const OF_CHROMIUM =
  /(?:^|\.)(?:googleapis\.com|google\.com|gvt1\.com|gstatic\.com|stand-in\.invalid)$/;

/** The proxy that all of Chromium's traffic is sent to. */
export interface DeadProxy {
  readonly address: string;
  readonly close: () => void;
}

/**
 * Starts a proxy that hands nothing on: whatever gets past the page's policy and past the app
 * ends here, is logged and refused, web sockets and connections opened ahead of time included.
 */
export async function startDeadProxy(): Promise<DeadProxy> {
  const note = (url: string): void => {
    if (!OF_CHROMIUM.test(new URL(url).hostname)) logConnection(url);
  };
  const server: Server = createServer((request, response) => {
    note(request.url ?? 'http://unknown.invalid/');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(`https://${request.url ?? 'unknown.invalid'}/`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
