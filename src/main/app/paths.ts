import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { ShippedPlace } from '../../library/shipped/shippedLibrary.ts';

/** Where the app finds what it ships and keeps what the reader made. */
export interface Paths {
  /** `user.db`, `settings.json`, `dictionaries/`, `logs/`, `quarantine/`; only the owner may look inside. */
  readonly data: string;
  readonly logs: string;
  /** Where a Linux desktop looks for what it starts at login. */
  readonly autostart: string;
  readonly glossaries: string;
  readonly shipped: ShippedPlace;
  readonly icons: string;
  readonly renderer: string;
  readonly preload: string;
  readonly searchWorker: string;
  readonly importWorker: string;
  readonly readingWorker: string;
  readonly pictureWorker: string;
  /** With what pictures are read by. */
  readonly models: string;
  readonly recordsWorker: string;
  readonly foreignWorker: string;
  readonly keptWorker: string;
  readonly favoriteSearchWorker: string;
}

export function findPaths(): Paths {
  const data = app.getPath('userData');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  // Packed, the resources lie beside app.asar; in a checkout they lie in the project.
  const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
  const built = join(import.meta.dirname, '..');
  return {
    data,
    logs: join(data, 'logs'),
    autostart: join(app.getPath('appData'), 'autostart'),
    glossaries: join(resources, 'glossaries'),
    shipped: {
      folder: join(resources, 'dictionaries'),
      remedy: app.isPackaged ? 'install' : 'build',
    },
    icons: join(resources, 'icons'),
    renderer: join(built, 'renderer'),
    preload: join(built, 'preload', 'index.cjs'),
    searchWorker: join(import.meta.dirname, 'searchWorker.js'),
    importWorker: join(import.meta.dirname, 'importWorker.js'),
    readingWorker: join(import.meta.dirname, 'readingWorker.js'),
    pictureWorker: join(import.meta.dirname, 'pictureWorker.js'),
    models: join(import.meta.dirname, 'models'),
    recordsWorker: join(import.meta.dirname, 'recordsWorker.js'),
    foreignWorker: join(import.meta.dirname, 'foreignWorker.js'),
    keptWorker: join(import.meta.dirname, 'keptWorker.js'),
    favoriteSearchWorker: join(import.meta.dirname, 'favoriteSearchWorker.js'),
  };
}
