/** A command as a shell takes it: words of anything but plain characters in quotes. */
export function quoteForShell(words: readonly string[], platform: NodeJS.Platform): string {
  const quote = (word: string): string => {
    if (/^[\w@%+=:,./-]+$/.test(word)) return word;
    return platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", String.raw`'\''`)}'`;
  };
  return words.map(quote).join(' ');
}

/**
 * A file that has a Linux desktop start a command at login; by freedesktop.org's "Desktop
 * Application Autostart Specification" and the quoting of its "Desktop Entry Specification".
 */
export function autostartEntry(words: readonly string[]): string {
  const exec = words.map(quoteForExec).join(' ');
  return `${[
    '[Desktop Entry]',
    'Type=Application',
    'Name=Glossa',
    `Exec=${exec}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ].join('\n')}\n`;
}

/** Each word in double quotes; a backslash is doubled once for `Exec` and once for the file. */
function quoteForExec(word: string): string {
  const escaped = word.replace(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%');
  return `"${escaped}"`.replaceAll('\\', '\\\\');
}
