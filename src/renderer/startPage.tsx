import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ChineseScript } from './chinese/ChineseScript.tsx';
import { followChanges } from './data/followChanges.ts';
import { appInfoQuery, settingsQuery } from './data/queries.ts';
import { queryClient } from './data/queryClient.ts';
import { i18n, startI18n } from './i18n/i18n.ts';
import { PageFailure } from './PageFailure.tsx';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { useAppliedSettings } from './useAppliedSettings.ts';

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
