// Run before the app: `node --import ./tools/electron-stand-in/register.ts out/main/index.js`.
import { registerHooks } from 'node:module';
import { watchMainProcess } from './browser/watchMainProcess.ts';
import electronPackage from 'electron/package.json' with { type: 'json' };

const NAMES: ReadonlySet<string> = new Set(['electron', 'electron/main', 'electron/common']);
const url = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    NAMES.has(specifier)
      ? { url, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

// What Electron adds to Node's own `process`. The version says what it is not.
Object.defineProperty(process, 'type', { value: 'browser', enumerable: true });
Object.defineProperty(process.versions, 'electron', {
  value: `${electronPackage.version}-stand-in`,
  enumerable: true,
});

watchMainProcess();
