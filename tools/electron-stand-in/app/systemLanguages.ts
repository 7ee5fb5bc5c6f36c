/**
 * The languages that the reader's system asks for, best first, as BCP 47 tags.
 *
 * As Electron on Linux: `LANGUAGE` may name several, else `LC_ALL`, `LC_MESSAGES` or `LANG` names
 * one; `zh_CN.UTF-8` is `zh-CN`, and `C` is no language but American English.
 */
export function systemLanguages(env: NodeJS.ProcessEnv): string[] {
  const single = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((name) => name) ?? '';
  const list = env['LANGUAGE'] ? env['LANGUAGE'].split(':') : [single];
  const tags = list
    .map((name) => name.replace(/[.@].*$/, '').replaceAll('_', '-'))
    .filter((tag) => tag !== '' && tag !== 'C' && tag !== 'POSIX');
  return tags.length === 0 ? ['en-US'] : tags;
}
