import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { startOptions } from '../startOptions.ts';
import type { FromPage, ToPage } from './messages.ts';
import { pageScripts } from './pageScripts.ts';

/** Name of the preload's world inside the page. */
const WORLD = 'Electron Isolated Context';

/** The way between the main process and the preload's world of one page. */
export interface PageDoor {
  /** Delivers to the document that is there now; without one the message is lost, as in Electron. */
  readonly post: (message: ToPage) => void;
}

/**
 * Opens it; must be done before the page is loaded. `onMessage` is called with what the preload's
 * world of the main frame sends.
 */
export async function openPageDoor(
  cdp: CDPSession,
  preloadFile: string | undefined,
  onMessage: (message: FromPage) => void,
): Promise<PageDoor> {
  const token = randomUUID();
  const names = { binding: `carry-${token}`, receiver: `receive-${token}` };
  const scripts = pageScripts(
    token,
    {
      ...names,
      platform: process.platform,
      versions: versionsOf(process.versions),
      isVisible: startOptions.mode === 'visible',
    },
    preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8'),
  );
  const mainFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
  let world: number | undefined;

  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const frame = (context.auxData as { readonly frameId?: string } | undefined)?.frameId;
    if (context.name === WORLD && frame === mainFrame) world = context.id;
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === world) world = undefined;
  });
  cdp.on('Runtime.executionContextsCleared', () => {
    world = undefined;
  });
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== names.binding || executionContextId !== world) return;
    onMessage(JSON.parse(payload) as FromPage);
  });

  await Promise.all([
    cdp.send('Page.enable'),
    cdp.send('Runtime.enable'),
    cdp.send('Runtime.addBinding', { name: names.binding, executionContextName: WORLD }),
    cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
    cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preload,
      worldName: WORLD,
    }),
  ]);

  return {
    post: (message) => {
      if (world === undefined) return;
      const expression = `globalThis[${JSON.stringify(names.receiver)}](${JSON.stringify(message)})`;
      // Refused when the document went away meanwhile: the message is lost with it.
      cdp.send('Runtime.evaluate', { expression, contextId: world }).catch(() => undefined);
    },
  };
}

const versionsOf = (versions: NodeJS.ProcessVersions): Record<string, string> =>
  Object.fromEntries(
    Object.entries(versions).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
