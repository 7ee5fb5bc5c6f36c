let ready = false;

export const isReady = (): boolean => ready;

/** From now on windows, shortcuts and the rest may be made. */
export function markReady(): void {
  ready = true;
}

/** Refuses, in Electron's words, what may be used only after the app is ready. */
export function requireReady(message: string): void {
  if (!ready) throw new Error(message);
}
