import {
  type Display,
  desktopCapturer,
  type NativeImage,
  screen,
  systemPreferences,
} from 'electron';
import type { SessionType } from '../../shared/hotkey.ts';
import type { ScreenRefusal } from '../../shared/picture.ts';
import { log } from '../app/log.ts';

/** A picture of a display as it is now, in its own pixels; or why there is none. */
export async function captureDisplay(
  display: Display,
  session: SessionType,
): Promise<NativeImage | ScreenRefusal> {
  const { width, height } = display.bounds;
  const refusal = session === 'wayland' ? 'wayland' : 'not-seen';
  try {
    // On macOS this is also what makes the system ask for its permission, the first time.
    const sources = await desktopCapturer.getSources({
      types: ['screen'],
      thumbnailSize: {
        width: Math.round(width * display.scaleFactor),
        height: Math.round(height * display.scaleFactor),
      },
    });
    // Without the permission macOS gives a picture of the empty desktop.
    if (session === 'macos' && systemPreferences.getMediaAccessStatus('screen') !== 'granted') {
      return 'not-allowed';
    }
    const byId = sources.find((source) => source.display_id === String(display.id));
    // Where displays have no ids, they come in the system's order; on Wayland the reader chose one.
    const place = screen.getAllDisplays().findIndex(({ id }) => id === display.id);
    const picture = (byId ?? sources[place] ?? sources[0])?.thumbnail;
    return picture === undefined || picture.isEmpty() ? refusal : picture;
  } catch (error) {
    log.warn('screen: no picture of it', error);
    return refusal;
  }
}
