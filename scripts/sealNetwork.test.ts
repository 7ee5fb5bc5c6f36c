import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealNetwork } from './sealNetwork.ts';

/** Runs a script of Node; where this machine does not seal, it runs as it is. */
function run(script: string) {
  const { command, words } = sealNetwork([process.execPath, '--eval', script]);
  const [program, ...args] = command;
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  const sent = /(\d+) packets would have left/.exec(stdout)?.[1];
  return { status, stdout, isSealed: words.startsWith('Network: sealed off'), sent };
}

const packetTo = (address: string): string =>
  `const s = dgram.createSocket("udp4"); s.send("x", 9, "${address}", () => s.close())`;
const END = '; setImmediate(() => setImmediate(() => process.exit(0)))';

test('a command that sends nothing ends as it would have', () => {
  const { status, stdout, isSealed, sent } = run('console.log("quiet"); process.exitCode = 3');
  expect(status).toBe(3);
  expect(stdout).toContain('quiet');
  expect(sent).toBe(isSealed ? '0' : undefined);
});

test('what a command sends to its own machine is not counted', () => {
  const { status, isSealed, sent } = run(packetTo('127.0.0.1'));
  expect(status).toBe(0);
  expect(sent).toBe(isSealed ? '0' : undefined);
});

test.each([
  ['a packet', packetTo('203.0.113.1')],
  ['a connection', `net.connect(443, "203.0.113.1")${END}`],
  ['a question for a name', 'dns.lookup("glossa.example", () => {})'],
])('%s that would leave the machine turns a sealed run red', (_what, script) => {
  const { status, isSealed, sent } = run(script);
  expect(status).toBe(isSealed ? 1 : 0);
  if (isSealed) expect(Number(sent)).toBeGreaterThan(0);
  else expect(sent).toBeUndefined();
});

test('nothing is set up where a network is', () => {
  // Tried in a namespace of its own, where it could do no harm, with a device beside the loopback.
  const script = join(import.meta.dirname, 'sealedNetwork.ts');
  const shell = 'ip link add real type veth peer name other && exec "$0" "$1"';
  const command = ['--net', '--mount', 'sh', '-c', shell, process.execPath, script];
  const { stderr, status } = spawnSync('unshare', command, { encoding: 'utf8' });
  expect(status).not.toBe(0);
  if (run('').isSealed) expect(stderr).toContain('sealed: a network is here already, other, real');
});
