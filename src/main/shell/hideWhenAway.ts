import { powerMonitor } from 'electron';

/** The reader goes away: what was looked up must not be there for whoever comes back. */
export function hideWhenAway(hide: () => void): void {
  powerMonitor.on('suspend', hide);
  // Electron does not tell of it on Linux.
  powerMonitor.on('lock-screen', hide);
}
