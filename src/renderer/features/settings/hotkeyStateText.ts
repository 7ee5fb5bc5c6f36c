import type { TFunction } from 'i18next';
import { assertNever } from '../../../shared/assertNever.ts';
import type { HotkeyName, HotkeyRefusal, HotkeyState } from '../../../shared/hotkey.ts';

const REFUSALS = {
  taken: 'hotkey.taken',
  reserved: 'hotkey.reserved',
  'single-key': 'hotkey.singleKey',
  'unknown-key': 'hotkey.notKnown',
  ours: 'hotkey.ours',
  'not-saved': 'hotkey.notSaved',
} as const satisfies Record<HotkeyRefusal, string>;

/** Why a combination cannot be the hotkey. */
export const refusalText = (t: TFunction, reason: HotkeyRefusal): string => t(REFUSALS[reason]);

/** How a hotkey stands, in plain words, with a way on where it does not work. */
export function hotkeyStateText(t: TFunction, name: HotkeyName, state: HotkeyState): string {
  switch (state.kind) {
    case 'active':
      return t(state.isVerified ? 'hotkey.verified' : 'hotkey.active');
    case 'unknown':
      return t(state.isVerified ? 'hotkey.verified' : 'hotkey.unknown');
    case 'refused':
      return t('hotkey.refused', { why: refusalText(t, state.reason) });
    case 'off':
      return t(name === 'popup' ? 'hotkey.offPopup' : 'hotkey.off');
    default:
      return assertNever(state);
  }
}
