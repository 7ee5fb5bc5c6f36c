import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { logRequest } from './requestLog.ts';

/** Logs what the app's own process asks of a network, which no page and no session sees. */
export function watchMainProcess(): void {
  subscribe('undici:request:create', (message) => {
    const { origin, path } = (message as { request: { origin: string; path: string } }).request;
    logRequest(`${origin}${path}`, 'left');
  });
  subscribe('http.client.request.created', (message) => {
    const { protocol, host, path } = (message as { request: ClientRequest }).request;
    logRequest(`${protocol}//${host}${path}`, 'left');
  });
  subscribe('net.client.socket', (message) => {
    const { socket } = message as { socket: Socket };
    socket.once('connectionAttempt', (address: string, port: number) => {
      logRequest(`tcp://${address.includes(':') ? `[${address}]` : address}:${port}`, 'left');
    });
  });
}
