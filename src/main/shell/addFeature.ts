import { app } from 'electron';

/** Adds one of Chromium's features to a list of the command line, and keeps what its reader put there. */
export function addFeature(list: 'enable-features' | 'disable-features', name: string): void {
  // The last switch of a name is the one that counts.
  const given = app.commandLine.getSwitchValue(list);
  app.commandLine.appendSwitch(list, given === '' ? name : `${given},${name}`);
}
