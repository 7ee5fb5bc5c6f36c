import { screen } from 'electron';
import type { Display } from './rectangle.ts';

/** The live displays, the primary one first. */
export function listDisplays(): readonly Display[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => ({ workArea }));
}
