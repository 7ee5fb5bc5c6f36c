/**
 * Ends the handling of a closed union: does not compile while a variant is not handled.
 *
 * @throws Error always, naming the value, since only unchecked data can get here.
 */
export function assertNever(value: never): never {
  throw new Error(`shared: unhandled variant, ${JSON.stringify(value)}`);
}
