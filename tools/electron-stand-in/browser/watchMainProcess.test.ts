import { get } from 'node:http';
import { createServer, connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { loggedRequests } from './requestLog.ts';
import { passOverOnce, watchMainProcess } from './watchMainProcess.ts';

test('every way of Node to a network is seen, and of the way to Chromium only the first', async () => {
  watchMainProcess();
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}/fetched`).catch(() => undefined);
  await once(get(`http://127.0.0.1:${port}/got`), 'error');
  await once(connect(port, '127.0.0.1'), 'close');
  passOverOnce(`ws://127.0.0.1:${port}/own`);
  await once(get(`http://127.0.0.1:${port}/own`), 'error');
  const known = loggedRequests().length;
  await once(get(`http://127.0.0.1:${port}/own`), 'error');
  expect(loggedRequests().slice(known)).toHaveLength(2);
  server.close();
  const urls = loggedRequests().map(({ url }) => url);
  expect(urls.filter((url) => url.endsWith('/own'))).toHaveLength(1);
  expect(urls).toContain(`http://127.0.0.1:${port}/fetched`);
  expect(urls.some((url) => url.startsWith('http://127.0.0.1') && url.endsWith('/got'))).toBe(true);
  expect(urls).toContain(`tcp://127.0.0.1:${port}`);
});
