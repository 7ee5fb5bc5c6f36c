import { app } from 'electron';
import { parseLink, parseStart, type StartRequest } from './startRequest.ts';

/** What other starts of the app, and links, ask for; held until the app can do it. */
export interface Starts {
  /** What this start itself asks for. */
  readonly first: StartRequest;
  readonly serve: (act: (request: StartRequest) => void) => void;
}

/**
 * Takes the single-instance lock and hands this start to the run that has it; null when there is
 * one. Called before the app is ready: macOS hands over the link that started it early.
 */
export function takeStarts(): Starts | null {
  const argv = process.argv.slice(1);
  // Chromium reorders the arguments that `second-instance` tells; this is handed on as it is.
  if (!app.requestSingleInstanceLock({ argv })) return null;
  const waiting: StartRequest[] = [];
  let act = (request: StartRequest): void => {
    waiting.push(request);
  };
  app.on('second-instance', (_event, _argv, _folder, handedOn) => {
    act(parseStart((handedOn as { readonly argv?: unknown } | null)?.argv));
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    act({ action: parseLink(link), isHidden: false });
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    act({ action: { kind: 'files', paths: [path] }, isHidden: false });
  });
  return {
    first: parseStart(argv),
    serve: (next) => {
      act = next;
      for (const request of waiting.splice(0)) next(request);
    },
  };
}

/** Has the system hand links of the scheme to this app; a checkout must not take them over. */
export function registerLinks(): void {
  if (!app.isPackaged) return;
  // On Windows the link is put behind these words: what follows `--` is never taken for a switch.
  if (process.platform === 'win32') {
    app.setAsDefaultProtocolClient('glossa', process.execPath, ['--']);
  } else {
    app.setAsDefaultProtocolClient('glossa');
  }
}
