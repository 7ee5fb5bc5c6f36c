/** The two windows of the app; what a window may do depends on which it is. */
export type WindowKind = 'main' | 'popup';
