import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { logRequest } from './requestLog.ts';

/** What the stand-in itself connects to, each of it once. */
const own: string[] = [];

/** The one connection of the stand-in to its Chromium is not the app's. */
export function passOverOnce(endpoint: string): void {
  const { hostname, port, pathname } = new URL(endpoint);
  own.push(`http://${hostname}${pathname}`, `tcp://${hostname}:${port}`);
}

function note(url: string): void {
  const place = own.indexOf(url);
  if (place === -1) logRequest(url, 'left');
  else own.splice(place, 1);
}

/** Logs what the app's own process asks of a network, which no page and no session sees. */
export function watchMainProcess(): void {
  subscribe('undici:request:create', (message) => {
    const { origin, path } = (message as { request: { origin: string; path: string } }).request;
    note(`${origin}${path}`);
  });
  subscribe('http.client.request.created', (message) => {
    const { protocol, host, path } = (message as { request: ClientRequest }).request;
    note(`${protocol}//${host}${path}`);
  });
  subscribe('net.client.socket', (message) => {
    const { socket } = message as { socket: Socket };
    socket.once('connectionAttempt', (address: string, port: number) => {
      note(`tcp://${address.includes(':') ? `[${address}]` : address}:${port}`);
    });
  });
}
