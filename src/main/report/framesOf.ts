/** A line of a stack; its places are files of the app or of Node, its names are those of functions. */
const FRAME =
  /^\s*at (?:(?:async |new )?[\w.$<>[\]]{1,80} \()?(?:async )?(?:file:|node:|app:|\/|[A-Za-z]:[\\/])[^\n()]{0,300}:\d+:\d+\)?$/gm;

/** The places in a stack, in order; all else in it may repeat what was on the screen. */
export function framesOf(stack: string): readonly string[] {
  return (stack.match(FRAME) ?? []).map((frame) => `    ${frame.trim()}`);
}
