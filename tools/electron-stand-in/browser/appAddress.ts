/**
 * Chromium does not know the app's own scheme, and gives an unknown one no origin, no storage and
 * no policy. So `app://glossa/index.html` is loaded as
 * `https://glossa.app.stand-in.invalid/index.html`: a secure origin on a name that can never be
 * resolved, whose every request the stand-in answers from the app's own protocol handler. Only
 * the page itself sees the difference (`location`, `origin`); the app is told its own addresses.
 */
const SUFFIX = 'stand-in.invalid';

const schemes = new Set<string>();

/** From now on addresses of this scheme are the app's. */
export function addAppScheme(scheme: string): void {
  schemes.add(scheme);
}

/** The address under which Chromium loads it; unchanged when it is not the app's. */
export function toBrowserAddress(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url);
  const scheme = protocol.slice(0, -1);
  if (!schemes.has(scheme)) return url;
  return `https://${host}.${scheme}.${SUFFIX}${pathname === '' ? '/' : pathname}${search}${hash}`;
}

/** The address as the app knows it; unchanged when it is not one of the app's. */
export function toAppAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, host, pathname, search, hash } = new URL(url);
  if (protocol !== 'https:' || !host.endsWith(`.${SUFFIX}`)) return url;
  const labels = host.slice(0, -SUFFIX.length - 1).split('.');
  const scheme = labels.pop() ?? '';
  return `${scheme}://${labels.join('.')}${pathname}${search}${hash}`;
}

/** `app://glossa`, `https://example.org`; `null` for what has no origin, as a page words it. */
export function originOf(appAddress: string): string {
  if (!URL.canParse(appAddress)) return 'null';
  const { protocol, host, origin } = new URL(appAddress);
  // Node gives no origin to schemes it does not know; the app's is a standard one.
  return schemes.has(protocol.slice(0, -1)) ? `${protocol}//${host}` : origin;
}
