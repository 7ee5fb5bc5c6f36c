import { nextTextSize } from '../../shared/settings.ts';
import { useChangeSettings } from '../data/useChangeSettings.ts';
import { useSettings } from '../data/useSettings.ts';
import { useKeys } from '../ui/useKeys.ts';

/** Keys of the text size, which is that of the settings. The menu has one more, for other keyboards. */
export function TextSizeKeys(): null {
  const { textSize } = useSettings();
  const change = useChangeSettings();
  const by =
    (step: -1 | 0 | 1) =>
    (event: KeyboardEvent): void => {
      event.preventDefault();
      void change({ textSize: nextTextSize(textSize, step) });
    };
  useKeys(
    {
      '$mod+Equal': by(1),
      '$mod+Shift+Equal': by(1),
      '$mod+NumpadAdd': by(1),
      '$mod+Minus': by(-1),
      '$mod+NumpadSubtract': by(-1),
      '$mod+Digit0': by(0),
      '$mod+Numpad0': by(0),
    },
    { inFields: true },
  );
  return null;
}
