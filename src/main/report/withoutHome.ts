/** Homes of any account, where a path of another one gets into a message. */
const ANY_HOME = /(?:\/home\/|\/Users\/|[A-Za-z]:[\\/]+Users[\\/]+)[^\s\\/:"'()]+/gi;

/**
 * A text in which the reader's home folder, which mostly bears a name, has become `~`: as it is
 * written, with the other slashes, and as in an address.
 */
export function withoutHome(text: string, home: string): string {
  const spellings = [home, home.replaceAll('\\', '/'), home.replaceAll('\\', '\\\\')].flatMap(
    (spelling) => [spelling, encodeURI(spelling), encodeURI(spelling).replaceAll('%5C', '/')],
  );
  let plain = text;
  for (const spelling of new Set(spellings)) {
    // Nothing, and the root of all files, are no home.
    if (spelling.length > 1) plain = replaceAny(plain, spelling);
  }
  return plain.replaceAll(ANY_HOME, '~');
}

/** Upper and lower case alike, as two of the three systems have it. */
function replaceAny(text: string, part: string): string {
  const literal = part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return text.replaceAll(new RegExp(literal, 'gi'), '~');
}
