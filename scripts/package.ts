import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongFuses } from './fuses.ts';
import { makeSbom } from './sbom.ts';
import { listShipped } from './shippedPackages.ts';

const project = join(import.meta.dirname, '..');

/** Where Electron's binary and its files lie, and the binary's name there. */
const electron = {
  folder: process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(project, 'node_modules/electron/dist'),
  binary:
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[
      process.platform as string
    ] ?? 'electron',
};

const NO_BINARY = `No package was made: Electron's binary is not installed (looked in ${electron.folder}).
To get it: npx install-electron, with access to the release host of Electron or with ELECTRON_MIRROR set to a mirror of it.`;

/** Where electron-builder puts the unpacked app, and what is in it, seen from there. */
const unpacked = {
  win32: { folder: 'dist/win-unpacked', executable: 'Glossa.exe', resources: 'resources' },
  darwin: {
    folder: `dist/mac${process.arch === 'arm64' ? '-arm64' : ''}`,
    executable: 'Glossa.app/Contents/MacOS/Glossa',
    resources: 'Glossa.app/Contents/Resources',
  },
  linux: {
    folder: `dist/linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked`,
    executable: 'glossa',
    resources: 'resources',
  },
}[process.platform as 'win32' | 'darwin' | 'linux'];

/**
 * Makes the unpacked app of this system (`npm run package`) and looks at what came out: the fuses
 * in the binary, the files in the archive, the resources beside it. Beside it goes a bill of materials.
 */
async function makePackage(): Promise<void> {
  if (!existsSync(join(electron.folder, electron.binary))) return fail(NO_BINARY);
  execFileSync(process.execPath, [join(project, 'tools/dictionaries/build.ts')], {
    stdio: 'inherit',
  });
  const vite = join(project, 'node_modules/electron-vite/bin/electron-vite.js');
  execFileSync(process.execPath, [vite, 'build'], { cwd: project, stdio: 'inherit' });
  // Loaded only here: it is large, and not needed to say that there is no binary.
  const { build, Platform } = await import('electron-builder');
  await build({
    projectDir: project,
    targets: Platform.current().createTarget('dir'),
    config: { extends: join(project, 'electron-builder.yml'), electronDist: electron.folder },
  });
  const folder = join(project, unpacked.folder);
  const faults = await findFaults(folder);
  if (faults.length > 0) return fail(`The package is not as it must be:\n${faults.join('\n')}`);
  const sbom = join(project, 'dist', 'glossa.cdx.json');
  writeFileSync(sbom, `${JSON.stringify(makeSbom(listShipped()), null, 2)}\n`);
  console.log(`Unpacked app: ${join(folder, unpacked.executable)}\nBill of materials: ${sbom}`);
}

/** Linux tells what is selected without a library. */
const CONTENTS =
  process.platform === 'linux' ? 'out,package.json' : 'node_modules,out,package.json';

async function findFaults(folder: string): Promise<readonly string[]> {
  const resources = join(folder, unpacked.resources);
  const fuses = await wrongFuses(join(folder, unpacked.executable));
  const packed = archiveNames(join(resources, 'app.asar')).toSorted();
  const missing = ['glossaries/phrases.md', 'icons/tray.png', 'LICENSE', 'THIRD_PARTY.md'].filter(
    (file) => !existsSync(join(resources, file)),
  );
  return [
    ...fuses.map((fuse) => `fuse ${fuse} does not stand as scripts/fuses.ts says`),
    ...missing.map((file) => `${file} is missing in ${resources}`),
    ...(packed.join() === CONTENTS ? [] : [`app.asar holds ${packed.join(', ')}`]),
  ];
}

/**
 * What lies topmost in an asar archive: its header is JSON, with its length at byte 12
 * (https://github.com/electron/asar#format).
 */
function archiveNames(archive: string): readonly string[] {
  const handle = openSync(archive, 'r');
  try {
    const sizes = Buffer.alloc(16);
    readSync(handle, sizes, 0, 16, 0);
    const header = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(handle, header, 0, header.length, 16);
    return Object.keys((JSON.parse(header.toString('utf8')) as { files: object }).files);
  } finally {
    closeSync(handle);
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

await makePackage();
