import type { TFunction } from 'i18next';
import { assertNever } from '../../../shared/assertNever.ts';
import type { HotkeyState } from '../../../shared/settings.ts';

/** How the hotkey stands, in plain words, with a way on where it does not work. */
export function hotkeyStateText(t: TFunction, state: HotkeyState): string {
  switch (state.kind) {
    case 'active':
      return t('hotkey.active');
    case 'refused':
      return t(state.reason === 'taken' ? 'hotkey.taken' : 'hotkey.invalid');
    case 'unknown':
      return t('hotkey.unknown');
    case 'off':
      return t('hotkey.off');
    default:
      return assertNever(state);
  }
}
