import { get } from 'node:http';
import { createServer, connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { loggedRequests } from './requestLog.ts';
import { watchMainProcess } from './watchMainProcess.ts';

test('every way of Node to a network is seen', async () => {
  watchMainProcess();
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}/fetched`).catch(() => undefined);
  await once(get(`http://127.0.0.1:${port}/got`), 'error');
  await once(connect(port, '127.0.0.1'), 'close');
  server.close();
  const urls = loggedRequests().map(({ url }) => url);
  expect(urls).toContain(`http://127.0.0.1:${port}/fetched`);
  expect(urls.some((url) => url.startsWith('http://127.0.0.1') && url.endsWith('/got'))).toBe(true);
  expect(urls).toContain(`tcp://127.0.0.1:${port}`);
});
