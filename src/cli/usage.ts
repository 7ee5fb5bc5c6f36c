/** Printed on stderr when the command line is not understood. */
export const USAGE = `Usage: lookup <words> [--limit N] [--json] [--data DIR]

  --limit N    at most N hits, 1 to 500 (20 when left out)
  --json       print one JSON object
  --data DIR   folder of your own data

Exit code 0: something was found; 1: nothing was; 2: the command line is wrong.
`;
