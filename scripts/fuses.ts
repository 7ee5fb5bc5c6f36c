import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** Every fuse of Electron's binary by its name in `@electron/fuses`, and how it stands in ours. */
export const FUSES: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  // The binary is this app and nothing else: no Node for whoever can set a variable or a switch.
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // No cookie is ever kept; encrypting them would open the system's key ring at every start.
  EnableCookieEncryption: false,
  // Only the code that was packed runs (checked on macOS and Windows; Linux has no such check).
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  // Needs a snapshot file of its own, which we do not make.
  LoadBrowserProcessSpecificV8Snapshot: false,
  // Pages come from app://, none from file://.
  GrantFileProtocolExtraPrivileges: false,
  // Stands as in every Electron: electron-builder cannot flip it, and no page compiles WebAssembly.
  WasmTrapHandlers: true,
};

/** The fuses of a packed binary that do not stand as {@link FUSES} says, also those unknown there. */
export async function wrongFuses(executable: string): Promise<readonly string[]> {
  const { version: _version, ...wire } = await getCurrentFuseWire(executable);
  const states: readonly [string, unknown][] = Object.entries(wire);
  const found = new Map(states.map(([index, state]) => [fuseName(index), state]));
  const wanted = Object.entries(FUSES).map(
    ([name, isOn]) => [name, isOn ? FuseState.ENABLE : FuseState.DISABLE] as const,
  );
  const wrong = wanted.filter(([name, state]) => found.get(name) !== state);
  const unknown = [...found.keys()].filter((name) => !Object.hasOwn(FUSES, name));
  return [...wrong.map(([name]) => name), ...unknown];
}

const fuseName = (index: string): string =>
  Object.entries(FuseV1Options).find(([, value]) => String(value) === index)?.[0] ??
  `fuse ${index}`;
