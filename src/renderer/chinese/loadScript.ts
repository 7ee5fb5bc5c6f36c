import type { Settings } from '../../shared/settings.ts';
import type { ShownScript } from '../ui/ShownChinese.ts';

/** Loads the conversion into a script: its tables are large, and few readers want them. */
export async function loadScript(
  choice: Exclude<Settings['chineseScript'], 'as-written'>,
): Promise<ShownScript> {
  if (choice === 'traditional') {
    const { Converter } = await import('opencc-js/cn2t');
    return { lang: 'zh-Hant', convert: Converter({ from: 'cn', to: 't' }) };
  }
  const { Converter } = await import('opencc-js/t2cn');
  return { lang: 'zh-Hans', convert: Converter({ from: 't', to: 'cn' }) };
}
