import type { CustomScheme, Protocol } from 'electron';
import type { Request as PageRequest } from 'playwright-core';
import { isReady } from './app/lifecycle.ts';
import { addAppScheme } from './browser/appAddress.ts';
import { notInStandIn, strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type Answer = { readonly status: number; headers: Record<string, string>; body: Buffer };

const registered = new Set<string>();
const handlers = new Map<string, Handler>();

/** Electron's `protocol`, for schemes that are standard and secure. */
export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'> = strict(
  'protocol',
  {
    registerSchemesAsPrivileged: (schemes: CustomScheme[]): void => {
      if (isReady()) {
        throw new Error(
          'protocol.registerSchemesAsPrivileged should be called before app is ready',
        );
      }
      for (const { scheme, privileges } of schemes) {
        if (privileges?.standard !== true || privileges.secure !== true) {
          throw notInStandIn(`protocol: ${scheme}, a scheme that is not standard and secure`);
        }
        registered.add(scheme);
        addAppScheme(scheme);
      }
    },
    handle: (scheme: string, handler: Handler): void => {
      if (!registered.has(scheme)) throw notInStandIn(`protocol.handle of unregistered ${scheme}`);
      if (handlers.has(scheme)) {
        throw new Error(`Failed to register protocol: ${scheme}`);
      }
      handlers.set(scheme, handler);
    },
  },
);

/** Whether the app answers requests for this scheme itself. */
export const handlesScheme = (scheme: string): boolean => handlers.has(scheme);

/** The app's own answer; undefined when it failed, which the page sees as a failed request. */
export async function answerFromProtocol(
  scheme: string,
  url: string,
  asked: PageRequest,
): Promise<Answer | undefined> {
  const body = asked.postDataBuffer();
  try {
    const response = await handlers.get(scheme)?.(
      new Request(url, {
        method: asked.method(),
        headers: asked.headers(),
        ...(body === null ? {} : { body: new Uint8Array(body) }),
      }),
    );
    if (response === undefined || response.type === 'error') return undefined;
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    };
  } catch (error) {
    console.error(`stand-in: the handler of ${scheme}: failed`, error);
    return undefined;
  }
}
