import { readFileSync } from 'node:fs';
import type { DesktopCapturer, NativeImage, Rectangle, SourcesOptions } from 'electron';
import { decodePng, encodePng, type Pixels } from './picture/png.ts';
import { screen } from './screen.ts';
import { notInStandIn, strict } from './strict.ts';

/** What is on the screen; null while the system lets no program see it. */
let shown: Pixels | null = null;

/** A test puts a picture (PNG) on the screen; with null the system gives none to programs. */
export function showOnScreen(file: string | null): void {
  shown = file === null ? null : decodePng(readFileSync(file));
}

type Provided = Pick<NativeImage, 'isEmpty' | 'getSize' | 'toPNG' | 'toDataURL' | 'crop'>;

function imageOf(pixels: Pixels): NativeImage {
  const image: Provided = {
    isEmpty: () => pixels.width * pixels.height === 0,
    getSize: () => ({ width: pixels.width, height: pixels.height }),
    toPNG: () => encodePng(pixels),
    toDataURL: () => `data:image/png;base64,${encodePng(pixels).toString('base64')}`,
    crop: (box) => imageOf(cropped(pixels, box)),
  };
  return strict('NativeImage', image) as NativeImage;
}

function cropped(pixels: Pixels, { x, y, width, height }: Rectangle): Pixels {
  const isWithin = x >= 0 && y >= 0 && x + width <= pixels.width && y + height <= pixels.height;
  if (!isWithin) throw new Error('stand-in: a crop outside of its picture');
  const bytes = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const from = ((y + row) * pixels.width + x) * 4;
    bytes.set(pixels.bytes.subarray(from, from + width * 4), row * width * 4);
  }
  return { width, height, bytes };
}

const standInCapturer: DesktopCapturer = {
  // The same picture is on each display, in its own size: the one asked for is not taken into account.
  getSources: ({ types }: SourcesOptions) => {
    if (types.join(' ') !== 'screen')
      throw notInStandIn(`desktopCapturer types ${types.join(' ')}`);
    const picture = shown;
    if (picture === null) return Promise.resolve([]);
    return Promise.resolve(
      screen.getAllDisplays().map(({ id }) => ({
        id: `screen:${id}:0`,
        name: `Screen ${id}`,
        display_id: String(id),
        thumbnail: imageOf(picture),
        appIcon: null as unknown as NativeImage,
      })),
    );
  },
};

export const desktopCapturer = strict('desktopCapturer', standInCapturer);
