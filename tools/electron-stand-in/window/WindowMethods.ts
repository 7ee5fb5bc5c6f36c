import type { BrowserWindow as ElectronWindow } from 'electron';

/** The part of Electron's `BrowserWindow` that the stand-in has. */
export type WindowMethods = Pick<
  ElectronWindow,
  | 'id'
  | 'webContents'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isVisible'
  | 'isFocused'
  | 'isMinimized'
  | 'isMaximized'
  | 'minimize'
  | 'restore'
  | 'maximize'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'setAlwaysOnTop'
  | 'setVisibleOnAllWorkspaces'
  | 'setBackgroundColor'
>;

/** Its events that the stand-in tells. */
export const WINDOW_EVENTS = [
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'close',
  'closed',
  'resize',
  'move',
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
  'page-title-updated',
];
