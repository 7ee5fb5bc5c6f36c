import type { WebFrameMain } from 'electron';
import { originOf } from '../browser/appAddress.ts';
import { strict } from '../strict.ts';

type Provided = Pick<WebFrameMain, 'url' | 'origin' | 'parent' | 'top' | 'name' | 'isDestroyed'>;

/** The main frame of a page; the addresses are those of the moment when they are asked for. */
export function mainFrameOf(url: () => string, isDestroyed: () => boolean): Provided {
  const frame: Provided = strict('WebFrameMain', {
    get url() {
      return url();
    },
    get origin() {
      return originOf(url());
    },
    parent: null,
    get top() {
      return frame as WebFrameMain;
    },
    name: '',
    isDestroyed,
  });
  return frame;
}
