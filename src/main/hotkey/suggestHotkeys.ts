import type { SessionType } from '../../shared/hotkey.ts';
import { checkAccelerator } from './accelerator.ts';
import { CANDIDATES } from './acceleratorTable.ts';
import { systemOf } from './session.ts';

const MOST = 3;

/**
 * Up to three combinations that are free here; none on Wayland, which does not tell.
 *
 * @param isFree tries one; asked no more often than is needed.
 */
export function suggestHotkeys(
  session: SessionType,
  isFree: (accelerator: string) => boolean,
): readonly string[] {
  if (session === 'wayland') return [];
  const free: string[] = [];
  for (const candidate of CANDIDATES) {
    if (free.length === MOST) break;
    const isAllowed = checkAccelerator(candidate, [systemOf(session)]).kind === 'ok';
    if (isAllowed && isFree(candidate)) free.push(candidate);
  }
  return free;
}
