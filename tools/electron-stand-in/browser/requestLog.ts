import { toAppAddress } from './appAddress.ts';

/**
 * What became of a request that was not for the app's own files.
 *
 * `blocked`: the page's policy stopped it. `refused`: the app cancelled it. `left`: nothing of the
 * app stopped it, and only the stand-in's dead proxy kept it on this machine.
 */
export type RequestOutcome = 'blocked' | 'refused' | 'left';

/** One request that was not for the app's own files. */
export interface LoggedRequest {
  readonly url: string;
  readonly outcome: RequestOutcome;
}

const logged: LoggedRequest[] = [];
const connections: string[] = [];

/** Schemes without a network behind them. */
const LOCAL: ReadonlySet<string> = new Set(['data:', 'blob:', 'about:', 'devtools:']);

// A policy also names what is no address at all: `inline`, `eval`.
const isLocal = (url: string): boolean => !URL.canParse(url) || LOCAL.has(new URL(url).protocol);

export function logRequest(url: string, outcome: RequestOutcome): void {
  const isOwn = toAppAddress(url) !== url;
  if (!isOwn && !isLocal(url)) logged.push({ url, outcome });
}

/** A connection was asked of the dead proxy. */
export function logConnection(url: string): void {
  connections.push(url);
}

/**
 * All since the start. A connection counts only where no request was seen for its host: Chromium
 * opens one ahead of every navigation, before the app can refuse that.
 */
export function loggedRequests(): readonly LoggedRequest[] {
  const hosts = new Set(logged.map(({ url }) => new URL(url).hostname));
  const unseen = connections.filter((url) => !hosts.has(new URL(url).hostname));
  return [...logged, ...unseen.map((url): LoggedRequest => ({ url, outcome: 'left' }))];
}
