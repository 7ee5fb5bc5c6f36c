import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Settings } from '../shared/settings.ts';
import { followChanges } from './data/followChanges.ts';
import { appInfoQuery, settingsQuery } from './data/queries.ts';
import { queryClient } from './data/queryClient.ts';
import { useAppInfo, useSettings } from './data/useSettings.ts';
import { i18n, startI18n } from './i18n/i18n.ts';
import { PageFailure } from './screen/PageFailure.tsx';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { type ShownScript, ShownScriptContext } from './ui/ShownText.tsx';

/**
 * Draws one of the two pages. Settings and language are there before the first frame, so that
 * nothing changes its words or its size before the reader's eyes.
 */
export async function startPage(page: ReactNode): Promise<void> {
  const element = document.querySelector('#root');
  if (element === null) throw new Error('renderer: the page has no #root');
  followChanges();
  // One that fails is asked again where it is needed, and told there.
  await Promise.allSettled([queryClient.query(settingsQuery), queryClient.query(appInfoQuery)]);
  const settings = queryClient.getQueryData(settingsQuery.queryKey);
  const appInfo = queryClient.getQueryData(appInfoQuery.queryKey);
  const system = appInfo?.systemLanguage ?? 'en';
  const language = settings?.language ?? 'system';
  startI18n(language === 'system' ? system : language);

  createRoot(element).render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          <I18nextProvider i18n={i18n}>
            <PageFailure>
              <Suspense>
                <Tooltip.Provider delay={500}>
                  <AppliedSettings />
                  <ChineseScript>{page}</ChineseScript>
                </Tooltip.Provider>
              </Suspense>
            </PageFailure>
          </I18nextProvider>
        </QueryClientProvider>
      </CSPProvider>
    </StrictMode>,
  );
}

function AppliedSettings() {
  useAppliedSettings();
  return null;
}

/** Has all Chinese of the dictionaries drawn in the script of the settings. */
function ChineseScript({ children }: { readonly children: ReactNode }) {
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

/**
 * Language and text size of the document follow the settings. The theme needs nothing here: the
 * main process sets it, and the tokens follow prefers-color-scheme.
 */
function useAppliedSettings(): void {
  const { language, textSize } = useSettings();
  const { systemLanguage } = useAppInfo();
  const spoken = language === 'system' ? systemLanguage : language;

  useLayoutEffect(() => {
    document.documentElement.lang = spoken;
    void i18n.changeLanguage(spoken);
  }, [spoken]);

  useLayoutEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
  }, [textSize]);
}
