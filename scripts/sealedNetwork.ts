import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs a command where no network is, and counts what it would have sent into one.
 *
 * Meant to be started by `unshare --net --mount`, see `sealNetwork.ts`. In that namespace there is
 * the loopback and one more device, the way out: a pair of ends of which nobody reads the other.
 * Every address but the machine's own leads there, the server of names included, so a single packet
 * that would have left the machine is seen in the count of that device.
 */

/** The device that every packet off the machine must take. */
const WAY_OUT = 'way-out';
/** Addresses that belong to no one (RFC 5737, RFC 3849). */
const OWN_4 = '192.0.2.2';
const OWN_6 = '2001:db8::2';
const ELSEWHERE_4 = '198.51.100.1';
const ELSEWHERE_6 = '2001:db8:1::1';

/** Without ARP and addresses of their own making, the two ends send nothing by themselves. */
const SET_UP: readonly string[] = [
  'link set lo up',
  `link add ${WAY_OUT} type veth peer name nobody`,
  `link set ${WAY_OUT} addrgenmode none arp off`,
  'link set nobody addrgenmode none arp off',
  `link set ${WAY_OUT} up`,
  'link set nobody up',
  `addr add ${OWN_4}/24 dev ${WAY_OUT}`,
  `addr add ${OWN_6}/64 dev ${WAY_OUT} nodad`,
  'route add default via 192.0.2.1',
  '-6 route add default via 2001:db8::1',
];

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`sealed: ${command} ${args.join(' ')}, ${stderr}`);
}

/** The devices of this namespace, each with its counts: eight of what came, eight of what went. */
const devices = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...readFileSync('/proc/self/net/dev', 'utf8').matchAll(/^\s*(\S+):(.*)$/gm)].map(
      ([, name = '', counts = '']) => [name, counts.trim().split(/\s+/)],
    ),
  );

/** On the network of the machine itself nothing may be set up: it would be changed for everyone. */
function refuseRealNetwork(): void {
  const real = [...devices().keys()].filter((name) => name !== 'lo');
  if (real.length > 0) throw new Error(`sealed: a network is here already, ${real.join(', ')}`);
}

/** Packets that were sent on the way out. */
function countSent(): number {
  const sent = devices().get(WAY_OUT)?.[9];
  if (sent === undefined) throw new Error('sealed: the way out is not there');
  return Number(sent);
}

/** Names are asked of a server elsewhere: asking is seen, and never answered. */
function leadNamesOut(): void {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-sealed-'));
  const file = join(folder, 'resolv.conf');
  writeFileSync(file, `nameserver ${ELSEWHERE_4}\noptions timeout:1 attempts:1\n`);
  run('mount', ['--bind', file, '/etc/resolv.conf']);
  // The bound file stays for as long as the namespace.
  rmSync(folder, { recursive: true });
}

async function sendOne(kind: 'udp4' | 'udp6', address: string): Promise<void> {
  const socket = createSocket(kind);
  socket.send('deliberate', 9, address, () => socket.close());
  await once(socket, 'close');
}

/** Sends a packet each way on purpose; gives how many were seen, which must be as many. */
async function control(): Promise<number> {
  const before = countSent();
  await sendOne('udp4', ELSEWHERE_4);
  await sendOne('udp6', ELSEWHERE_6);
  const seen = countSent() - before;
  if (seen !== 2) throw new Error(`sealed: of 2 deliberate packets were seen, ${seen}`);
  return seen;
}

async function runCommand(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

refuseRealNetwork();
for (const args of SET_UP) run('ip', args.split(' '));
leadNamesOut();
const seen = await control();
const [command, ...args] = process.argv.slice(2);
if (command !== undefined) {
  const before = countSent();
  const code = await runCommand(command, args);
  const sent = countSent() - before;
  console.log(
    `Network: sealed off and counted. ${sent} packets would have left the machine ` +
      `(of ${seen} that were sent on purpose beforehand, ${seen} were seen).`,
  );
  process.exitCode = code === 0 && sent > 0 ? 1 : code;
}
