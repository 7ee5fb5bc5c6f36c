import { BadFile } from '../../../core/formats/formatReader.ts';

/**
 * The name of an archive's file in the form that we use: `/` between folders, none before the first.
 * Nothing is ever written under such a name; one that leads out of the archive tells what kind of
 * archive it is.
 *
 * Throws `BadFile` `unsafe-archive` for absolute names, `..`, `\`, drive letters and zero bytes.
 */
export function archiveName(name: string): string {
  const isUnsafe =
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    /[\\\0]/.test(name) ||
    name.split('/').includes('..');
  if (isUnsafe) throw new BadFile('unsafe-archive', name.slice(0, 200));
  return name.replace(/^(?:\.\/)+/, '');
}
