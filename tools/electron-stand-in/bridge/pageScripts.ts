import { compileFunction } from 'node:vm';
import { createBridgeSide } from './createBridgeSide.ts';
import { createWire } from './createWire.ts';
import { type IsolatedWorldNames, runIsolatedWorld } from './runIsolatedWorld.ts';

/** Sources to be run, in this order, before any script of each document. */
export interface PageScripts {
  /** For the page's own world: the receiving end of what the preload exposes. */
  readonly page: string;
  /** For the preload's world. */
  readonly preload: string;
}

/**
 * Puts the scripts together. Like Electron, they act in the main frame alone.
 *
 * @throws SyntaxError when the preload is not a CommonJS script, as a sandboxed preload must be.
 */
export function pageScripts(
  token: string,
  names: IsolatedWorldNames,
  preload: string,
): PageScripts {
  const wire = `(${createWire.toString()})()`;
  const side = (name: 'page' | 'preload'): string =>
    `(${createBridgeSide.toString()})(wire, ${JSON.stringify(token)}, ${JSON.stringify(name)})`;
  const parameters = ['require', 'module', 'exports', 'process'];
  // Compiled here only to be told of a syntax error, which a page would pass over in silence.
  compileFunction(preload, parameters, { filename: 'preload' });
  const body = `function (${parameters.join(', ')}) {\n${preload}\n}`;
  const inMainFrame = (statements: string): string =>
    `if (window === window.top) {\n${statements}\n}`;
  return {
    page: inMainFrame(`const wire = ${wire};\n${side('page')};`),
    preload: inMainFrame(
      `const wire = ${wire};\nconst bridge = ${side('preload')};\n` +
        `(${runIsolatedWorld.toString()})(wire, bridge, ${JSON.stringify(names)}, ${body});`,
    ),
  };
}
