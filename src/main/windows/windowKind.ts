/** The windows of the popup that there may be at a time: all but one of them are pinned. */
export const POPUP_KINDS = ['popup', 'popup-2', 'popup-3', 'popup-4', 'popup-5'] as const;

export type PopupKind = (typeof POPUP_KINDS)[number];

/** The windows of the app; what a window may do depends on which it is. */
export type WindowKind = 'main' | 'screen' | PopupKind;
