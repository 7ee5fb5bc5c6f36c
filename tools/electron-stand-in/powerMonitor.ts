import { StrictEmitter } from './StrictEmitter.ts';
import { strict } from './strict.ts';

/** What the system tells of itself. */
export type PowerEvent = 'suspend' | 'lock-screen';

/** Electron's `powerMonitor`; a test says when the reader goes away. */
export const powerMonitor = strict(
  'powerMonitor',
  new StrictEmitter('powerMonitor', ['suspend', 'lock-screen'] satisfies readonly PowerEvent[]),
);

export function tellPower(event: PowerEvent): void {
  powerMonitor.emit(event);
}
