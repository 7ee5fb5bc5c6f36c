/** A picture in shades of grey, a byte a pixel, row after row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture as Leptonica holds it: rows of 32-bit words, the first pixel in the highest bits. */
export interface PixelMap {
  readonly width: number;
  readonly height: number;
  /** Bits of a pixel: 1, 2, 4, 8, 16, or 32 for red, green, blue and alpha. */
  readonly depth: number;
  readonly wordsPerRow: number;
  readonly words: Uint32Array;
  /** Blue, green, red and alpha of each colour; null where a pixel is its own shade. */
  readonly colours: Uint8Array | null;
}

const shade = (red: number, green: number, blue: number): number =>
  (red * 77 + green * 150 + blue * 29) >> 8;

/** The picture in shades of grey. */
export function toGrey(map: PixelMap): GreyPicture {
  const { width, height, wordsPerRow, words } = map;
  const read = readerOf(map);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = words.subarray(y * wordsPerRow, (y + 1) * wordsPerRow);
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = read(row, x);
  }
  return { width, height, pixels };
}

function readerOf({ depth, colours }: PixelMap): (row: Uint32Array, x: number) => number {
  if (depth === 32) {
    return (row, x) => {
      const word = row[x] ?? 0;
      return shade(word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff);
    };
  }
  const perWord = 32 / depth;
  const most = depth === 16 ? 0xffff : (1 << depth) - 1;
  const value = (row: Uint32Array, x: number): number =>
    ((row[Math.trunc(x / perWord)] ?? 0) >>> (32 - depth * ((x % perWord) + 1))) & most;
  if (colours !== null) {
    return (row, x) => {
      const place = 4 * value(row, x);
      return shade(colours[place + 2] ?? 0, colours[place + 1] ?? 0, colours[place] ?? 0);
    };
  }
  // Of one bit, 1 is black.
  if (depth === 1) return (row, x) => 255 * (1 - value(row, x));
  return (row, x) => Math.round((255 * value(row, x)) / most);
}

/** The picture twice as wide and high, between its pixels the shades in between. */
export function doubled({ width, height, pixels }: GreyPicture): GreyPicture {
  const wide = width * 2;
  const larger = new Uint8Array(wide * height * 2);
  for (let y = 0; y < height * 2; y += 1) {
    const [top, bottom, down] = between(y, height);
    for (let x = 0; x < wide; x += 1) {
      const [left, right, along] = between(x, width);
      const at = (row: number, column: number): number => pixels[row * width + column] ?? 0;
      const upper = at(top, left) * (1 - along) + at(top, right) * along;
      const lower = at(bottom, left) * (1 - along) + at(bottom, right) * along;
      larger[y * wide + x] = upper * (1 - down) + lower * down;
    }
  }
  return { width: wide, height: height * 2, pixels: larger };
}

/** The two pixels that a pixel of the doubled picture lies between, and how far from the first. */
function between(place: number, size: number): readonly [number, number, number] {
  const exact = Math.max(0, Math.min(size - 1, (place + 0.5) / 2 - 0.5));
  const first = Math.floor(exact);
  return [first, Math.min(size - 1, first + 1), exact - first];
}
