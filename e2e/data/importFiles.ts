import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a table of terms: two good rows, one that the glossary of the app has, and two bad ones. */
export function writeTable(folder: string): string {
  const path = join(folder, 'fruit.csv');
  const rows = [
    'English;Chinese;Remark',
    'dragon fruit;火龙果;from a cactus',
    ';无名;',
    'durian;榴莲;',
    'model collapse;模型崩溃;',
    'nothing;;',
  ];
  writeFileSync(path, `${rows.join('\n')}\n`);
  return path;
}

/** Writes a table that takes a while to be taken in. */
export function writeLargeTable(folder: string, rows: number): string {
  const path = join(folder, 'large.tsv');
  const line = (number: number): string =>
    `word ${number}\tmeaning of the word with the number ${number} in a language of numbers`;
  writeFileSync(path, Array.from({ length: rows }, (_, index) => line(index)).join('\n'));
  return path;
}

/**
 * Writes a StarDict dictionary of articles in HTML.
 *
 * @returns the path of its `.ifo`
 */
export function writeStarDict(folder: string, articles: Readonly<Record<string, string>>): string {
  const index: Buffer[] = [];
  const texts: Buffer[] = [];
  let offset = 0;
  // StarDict sorts its words by their bytes, capitals as small letters.
  for (const [word, html] of Object.entries(articles).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const text = Buffer.from(html);
    const place = Buffer.alloc(8);
    place.writeUInt32BE(offset, 0);
    place.writeUInt32BE(text.length, 4);
    index.push(Buffer.from(`${word}\0`), place);
    texts.push(text);
    offset += text.length;
  }
  const idx = Buffer.concat(index);
  const info = [
    "StarDict's dict ifo file",
    'version=2.4.2',
    'bookname=Rich articles',
    `wordcount=${Object.keys(articles).length}`,
    `idxfilesize=${idx.length}`,
    'sametypesequence=h',
  ];
  writeFileSync(join(folder, 'rich.idx'), idx);
  writeFileSync(join(folder, 'rich.dict'), Buffer.concat(texts));
  const path = join(folder, 'rich.ifo');
  writeFileSync(path, `${info.join('\n')}\n`);
  return path;
}

/** An article with a structure, links, and what must never run or reach out. */
export const RICH_ARTICLE =
  '<div><h3>noun</h3><p><span class="pos">n.</span> the act of <b>zipping</b></p>' +
  '<p class="example">A zipline runs downhill.</p><p>See <a href="bword://pulley">pulley</a></p>' +
  '<script>document.title = "broken"</script><img src="https://example.org/x.png" onerror="document.title = 1">' +
  '<h3>verb</h3><ol><li>to go down</li></ol><style>body { display: none }</style></div>';
