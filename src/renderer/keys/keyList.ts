/** The keys of the main window, as Electron accelerators, in the order they are explained. */
export const KEY_LIST = [
  { does: 'find', keys: ['CommandOrControl+K', '/'] },
  { does: 'move', keys: ['Up', 'Down'] },
  { does: 'open', keys: ['Return'] },
  { does: 'star', keys: ['CommandOrControl+D'] },
  { does: 'chooseLists', keys: ['CommandOrControl+Shift+D'] },
  { does: 'findOnPage', keys: ['CommandOrControl+F'] },
  { does: 'print', keys: ['CommandOrControl+P'] },
  { does: 'textSize', keys: ['CommandOrControl+Plus', 'CommandOrControl+-'] },
  { does: 'exactOnly', keys: ['CommandOrControl+E'] },
  { does: 'backForward', keys: ['Alt+Left', 'Alt+Right'] },
  { does: 'clear', keys: ['Escape'] },
  { does: 'sections', keys: ['CommandOrControl+1…7'] },
  { does: 'settings', keys: ['CommandOrControl+,'] },
  { does: 'remove', keys: ['Delete'] },
  { does: 'order', keys: ['Alt+Up', 'Alt+Down'] },
  { does: 'undo', keys: ['CommandOrControl+Z'] },
  { does: 'notifications', keys: ['F6'] },
  { does: 'all', keys: ['?', 'F1'] },
] as const;

/** Those of the popup. */
export const POPUP_KEY_LIST = [
  { does: 'move', keys: ['Up', 'Down'] },
  { does: 'openInMain', keys: ['Return'] },
  { does: 'copyTranslation', keys: ['CommandOrControl+C'] },
  { does: 'star', keys: ['CommandOrControl+D'] },
  { does: 'chooseLists', keys: ['CommandOrControl+Shift+D'] },
  { does: 'pin', keys: ['CommandOrControl+P'] },
  { does: 'backForward', keys: ['Alt+Left', 'Alt+Right'] },
  { does: 'close', keys: ['Escape'] },
] as const;

export type KeyDeed = (typeof KEY_LIST)[number]['does'];
