/**
 * Lets a write beyond the size that the system allows to a file (`ulimit -f`) fail as any other, to be
 * told and tried again. The signal that comes with it ends a process that does not listen, and
 * when-exit, which electron-store brings along, listens only to end it. To be called after that was
 * loaded.
 */
export function outliveFileLimit(): void {
  process.removeAllListeners('SIGXFSZ');
  process.on('SIGXFSZ', () => {});
}
