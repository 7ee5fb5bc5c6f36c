import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FUSES, wrongFuses } from './fuses.ts';

const project = join(import.meta.dirname, '..');

/** The fuses that electron-builder is told to flip, by the names that it has for them. */
function builderFuses(): Record<string, boolean> {
  const text = readFileSync(join(project, 'electron-builder.yml'), 'utf8');
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? '';
  const lines = block.trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value] = line.trim().split(': ');
      return [name.charAt(0).toUpperCase() + name.slice(1), value === 'true'];
    }),
  );
}

describe('the table of fuses', () => {
  it('has all that the installed @electron/fuses knows, and no other', () => {
    const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    expect(Object.keys(FUSES).toSorted()).toEqual(known.toSorted());
  });

  it('is what electron-builder is told, but for the one that it cannot flip', () => {
    const { WasmTrapHandlers: _left, ...flipped } = FUSES;
    expect(builderFuses()).toEqual(flipped);
  });
});

describe('the fuses of a binary', () => {
  let folder: string;
  let binary: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glossa-fuses-'));
    binary = join(folder, 'electron');
    // How Electron holds them: a sentinel, version 1, their number, one digit each as shipped.
    const shipped = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101100011', 'latin1');
    writeFileSync(binary, Buffer.concat([Buffer.alloc(64), shipped, Buffer.alloc(64)]));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const ours = Object.fromEntries(
    Object.entries(FUSES).map(([name, isOn]) => [FuseV1Options[name as keyof typeof FUSES], isOn]),
  );

  it('that was not packed by us are found wrong', async () => {
    expect(await wrongFuses(binary)).toEqual([
      'RunAsNode',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'GrantFileProtocolExtraPrivileges',
    ]);
  });

  it('that stand as the table says are found right', async () => {
    await flipFuses(binary, { version: FuseVersion.V1, ...ours });
    expect(await wrongFuses(binary)).toEqual([]);
  });

  it('that a newer Electron has are named', async () => {
    await flipFuses(binary, { version: FuseVersion.V1, ...ours });
    const bytes = readFileSync(binary);
    const length = bytes.indexOf('dL7pKG') + 33;
    bytes[length] = 10;
    bytes[length + 10] = '1'.charCodeAt(0);
    writeFileSync(binary, bytes);
    expect(await wrongFuses(binary)).toEqual(['fuse 9']);
  });
});
