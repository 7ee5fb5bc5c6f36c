import { type ReactNode, useEffect, useState } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { useSettings } from '../data/useSettings.ts';
import { type ShownScript, ShownScriptContext } from '../ui/ShownChinese.ts';
import { loadScript } from './loadScript.ts';

/** Has all Chinese of the dictionaries drawn in the script of the settings. */
export function ChineseScript({ children }: { readonly children: ReactNode }) {
  const { chineseScript } = useSettings();
  const [loaded, setLoaded] = useState<{
    readonly choice: Settings['chineseScript'];
    readonly script: ShownScript;
  } | null>(null);

  useEffect(() => {
    if (chineseScript === 'as-written') return undefined;
    let isLast = true;
    const load = async (): Promise<void> => {
      const script = await loadScript(chineseScript);
      if (isLast) setLoaded({ choice: chineseScript, script });
    };
    void load();
    return () => {
      isLast = false;
    };
  }, [chineseScript]);

  const script = loaded?.choice === chineseScript ? loaded.script : null;
  return <ShownScriptContext value={script}>{children}</ShownScriptContext>;
}
