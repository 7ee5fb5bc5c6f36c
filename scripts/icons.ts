import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ICNS_SIZES, ICO_SIZES, type IconPicture, packIcns, packIco } from './iconFiles.ts';
import { findChromium } from '../tools/electron-stand-in/browser/findChromium.ts';

/** One picture to draw: from which SVG, how many pixels wide and high, and in which colour. */
interface Picture {
  readonly file: string;
  readonly source: string;
  readonly size: number;
  /** What stands for `currentColor`. */
  readonly colour: string;
}

const icons = join(import.meta.dirname, '..', 'resources', 'icons');

// Visible on light and on dark panels, which Linux and Windows do not tell apart for us.
const PANEL = '#2f8f94';
// macOS takes only the shape of a template.
const TEMPLATE = '#000000';

const PICTURES: readonly Picture[] = [
  ...[16, 24, 32, 48, 64, 128, 256, 512].map((size) => ({
    file: `${size}x${size}.png`,
    source: 'icon.svg',
    size,
    colour: TEMPLATE,
  })),
  { file: 'tray.png', source: 'tray.svg', size: 24, colour: PANEL },
  { file: 'tray@2x.png', source: 'tray.svg', size: 48, colour: PANEL },
  { file: 'trayTemplate.png', source: 'tray.svg', size: 16, colour: TEMPLATE },
  { file: 'trayTemplate@2x.png', source: 'tray.svg', size: 32, colour: TEMPLATE },
];

async function draw(
  browser: Browser,
  { source, size, colour }: Omit<Picture, 'file'>,
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(icons, source), 'utf8');
  await page.setContent(
    `<style>body { margin: 0; color: ${colour} } svg { display: block; width: ${size}px }</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** Draws the icons anew from their SVG sources: `node scripts/icons.ts`. */
async function drawIcons(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error('Chromium or Chrome is needed to draw the icons.');
    process.exitCode = 1;
    return;
  }
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  for (const picture of PICTURES) {
    writeFileSync(join(icons, picture.file), await draw(browser, picture));
  }
  const drawIcon = async (sizes: readonly number[]): Promise<readonly IconPicture[]> => {
    const pictures: IconPicture[] = [];
    for (const size of sizes) {
      const png = await draw(browser, { source: 'icon.svg', size, colour: TEMPLATE });
      pictures.push({ size, png });
    }
    return pictures;
  };
  writeFileSync(join(icons, 'icon.ico'), packIco(await drawIcon(ICO_SIZES)));
  writeFileSync(join(icons, 'icon.icns'), packIcns(await drawIcon(ICNS_SIZES)));
  await browser.close();
}

await drawIcons();
