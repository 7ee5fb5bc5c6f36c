import type { GlossaApi } from '../shared/ipc.ts';

declare global {
  interface Window {
    readonly glossa: GlossaApi;
  }
}

/** The door to the main process; no other file reads `window.glossa`. */
export const api: GlossaApi = window.glossa;
