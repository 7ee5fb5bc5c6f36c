/** Puts Chromium's version where Electron has it. */
export function noteChromium(version: string | undefined): void {
  Object.defineProperty(process.versions, 'chrome', {
    value: version,
    enumerable: true,
    configurable: true,
  });
}
