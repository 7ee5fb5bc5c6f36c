import { existsSync } from 'node:fs';
import { findChromium } from '../tools/electron-stand-in/browser/findChromium.ts';
import { electronExecutable } from '../e2e/fixtures/chooseRuntime.ts';
import { runQuietly } from './runQuietly.ts';

/** Something of the machine that the end-to-end tests need. */
interface Need {
  /** In words, for whoever has to install it. */
  readonly name: string;
  /** Debian's packages that have it. */
  readonly packages: readonly string[];
  readonly isThere: () => Promise<boolean>;
}

/** Whether the machine has all; if not, what is to be done. */
export type Prepared =
  { readonly kind: 'ready' } | { readonly kind: 'missing'; readonly message: string };

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || (process.env['DISPLAY'] ?? '') !== '';

/** Real Electron has no way to do without a screen; the stand-in's Chromium has. */
export const needsVirtualDisplay = (): boolean =>
  electronExecutable() !== undefined && !hasDisplay();

async function hasChineseFont(): Promise<boolean> {
  // Only Linux comes without one.
  if (process.platform !== 'linux') return true;
  const { isDone, output } = await runQuietly('fc-list', [':lang=zh', 'family']);
  return isDone && output.trim() !== '';
}

const needs = (): readonly Need[] => [
  {
    name: 'Chromium or Chrome (or its path in CHROMIUM_PATH)',
    packages: ['chromium'],
    isThere: () => Promise.resolve(findChromium() !== undefined),
  },
  {
    name: 'a font with Chinese glyphs, such as Noto Sans CJK',
    packages: ['fontconfig', 'fonts-noto-cjk'],
    isThere: hasChineseFont,
  },
  {
    name: 'xdotool, xterm and xprop, to type into another window and to ask how ours stand',
    packages: ['xdotool', 'xterm', 'x11-utils'],
    isThere: async () =>
      electronExecutable() === undefined ||
      process.platform !== 'linux' ||
      (await runQuietly('which', ['xdotool', 'xterm', 'xprop'])).isDone,
  },
  {
    name: 'xvfb-run and openbox, since Electron needs a display and there is none',
    packages: ['xvfb', 'xauth', 'openbox'],
    isThere: async () =>
      !needsVirtualDisplay() || (await runQuietly('which', ['xvfb-run', 'openbox'])).isDone,
  },
];

/** Installs what is missing where this process may (root on a Debian-like system), else names it. */
export async function prepareSystem(): Promise<Prepared> {
  const missing = await findMissing();
  if (missing.length === 0) return { kind: 'ready' };
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!isDebian || process.getuid?.() !== 0) {
    const packages = missing.flatMap((need) => need.packages).join(' ');
    const way = isDebian ? `\nInstall them with: sudo apt-get install ${packages}` : '';
    return { kind: 'missing', message: `${listOf(missing)}${way}` };
  }
  const output = await install(missing.flatMap((need) => need.packages));
  const left = await findMissing();
  if (left.length === 0) return { kind: 'ready' };
  return { kind: 'missing', message: `${output}\n${listOf(left)}` };
}

async function findMissing(): Promise<readonly Need[]> {
  const all = needs();
  const answers = await Promise.all(all.map((need) => need.isThere()));
  return all.filter((_need, index) => answers[index] === false);
}

const listOf = (missing: readonly Need[]): string =>
  `The end-to-end tests need:\n${missing.map(({ name }) => `- ${name}`).join('\n')}`;

async function install(packages: readonly string[]): Promise<string> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runQuietly('apt-get', ['update'], { env });
  const wanted = ['install', '--yes', '--no-install-recommends', ...packages];
  const installed = await runQuietly('apt-get', wanted, { env });
  return `${update.isDone ? '' : update.output}${installed.output}`;
}
