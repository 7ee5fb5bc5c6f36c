import { readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { connect, type Socket } from 'node:net';

/** What an X server says of itself first. */
interface Greeting {
  readonly root: number;
  readonly width: number;
  readonly height: number;
  readonly firstId: number;
}

const REPLY = 1;
const ERROR = 0;
const HEADER = 32;

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * A connection to the X server of this session, as far as the stand-in needs one: requests with one
 * answer each, and events. By the X Window System Protocol, version 11.
 */
export class XConnection {
  readonly greeting: Greeting;
  private readonly socket: Socket;
  private readonly waiting: PromiseWithResolvers<Buffer>[] = [];
  private readonly listeners = new Set<(event: Buffer) => void>();
  private rest: Buffer = Buffer.alloc(0);

  private constructor(socket: Socket, greeting: Greeting, rest: Buffer) {
    this.socket = socket;
    this.greeting = greeting;
    socket.on('data', (data: Buffer) => this.take(data));
    socket.once('close', () => {
      for (const each of this.waiting.splice(0)) each.reject(new Error('X11: the server is gone'));
    });
    this.take(rest);
  }

  /** @throws when there is no X server of this machine, or it lets nobody in. */
  static async open(display: string): Promise<XConnection> {
    const [, number] = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(display) ?? [];
    if (number === undefined) throw new Error(`X11: not of this machine, ${display}`);
    const socket = connect(`/tmp/.X11-unix/X${number}`);
    socket.unref();
    const { greeting, rest } = await greet(socket, cookieFor(number));
    return new XConnection(socket, greeting, rest);
  }

  /** Sends a request that has no answer. */
  send(code: number, detail: number, body: Buffer): void {
    const request = Buffer.alloc(4 + padded(body.length));
    request.writeUInt8(code, 0);
    request.writeUInt8(detail, 1);
    request.writeUInt16LE(request.length / 4, 2);
    body.copy(request, 4);
    this.socket.write(request);
  }

  /** Sends a request and gives its answer. */
  async ask(code: number, detail: number, body: Buffer): Promise<Buffer> {
    const pending = Promise.withResolvers<Buffer>();
    this.waiting.push(pending);
    this.send(code, detail, body);
    return await pending.promise;
  }

  /** Hears of the events of this client; gives the function that ends it. */
  listen(listener: (event: Buffer) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private take(data: Buffer): void {
    this.rest = Buffer.concat([this.rest, data]);
    while (this.rest.length >= HEADER) {
      const kind = this.rest.readUInt8(0);
      const length = HEADER + (kind === REPLY ? 4 * this.rest.readUInt32LE(4) : 0);
      if (this.rest.length < length) return;
      const message = this.rest.subarray(0, length);
      this.rest = this.rest.subarray(length);
      if (kind === REPLY) this.waiting.shift()?.resolve(message);
      else if (kind === ERROR) {
        this.waiting.shift()?.reject(new Error(`X11: error ${message.readUInt8(1)}`));
      } else for (const listener of this.listeners) listener(message);
    }
  }
}

/** Says who we are and reads what the server says of itself. */
function greet(socket: Socket, cookie: Buffer): Promise<{ greeting: Greeting; rest: Buffer }> {
  const name = Buffer.from(cookie.length === 0 ? '' : 'MIT-MAGIC-COOKIE-1');
  const hello = Buffer.alloc(12 + padded(name.length) + padded(cookie.length));
  hello.write('l', 0);
  hello.writeUInt16LE(11, 2);
  hello.writeUInt16LE(name.length, 6);
  hello.writeUInt16LE(cookie.length, 8);
  name.copy(hello, 12);
  cookie.copy(hello, 12 + padded(name.length));
  return new Promise((resolve, reject) => {
    let heard: Buffer = Buffer.alloc(0);
    const hear = (data: Buffer): void => {
      heard = Buffer.concat([heard, data]);
      if (heard.length < 8) return;
      const length = 8 + 4 * heard.readUInt16LE(6);
      if (heard.length < length) return;
      socket.off('data', hear);
      if (heard.readUInt8(0) === 1) {
        resolve({ greeting: readGreeting(heard), rest: heard.subarray(length) });
      } else reject(new Error('X11: the server lets nobody in'));
    };
    socket.on('data', hear);
    socket.once('error', reject);
    socket.write(hello);
  });
}

function readGreeting(data: Buffer): Greeting {
  const vendor = data.readUInt16LE(24);
  const formats = data.readUInt8(29);
  const screen = 40 + padded(vendor) + 8 * formats;
  return {
    firstId: data.readUInt32LE(12),
    root: data.readUInt32LE(screen),
    width: data.readUInt16LE(screen + 20),
    height: data.readUInt16LE(screen + 22),
  };
}

/** What lets this user in; empty where the server asks for nothing. */
function cookieFor(display: string): Buffer {
  const file = process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority');
  let data: Buffer;
  try {
    data = readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
  let at = 0;
  const field = (): Buffer => {
    const length = data.readUInt16BE(at);
    at += 2 + length;
    return data.subarray(at - length, at);
  };
  while (at + 2 < data.length) {
    at += 2;
    const [address, number, name, cookie] = [field(), field(), field(), field()];
    const isHere = address.toString() === hostname() || address.length === 0;
    const isThis = number.length === 0 || number.toString() === display;
    if (isHere && isThis && name.toString() === 'MIT-MAGIC-COOKIE-1') return cookie;
  }
  return Buffer.alloc(0);
}
