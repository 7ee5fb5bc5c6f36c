import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import { queryClient } from '../data/queryClient.ts';
import { i18n, startI18n } from '../i18n/i18n.ts';
import { Toaster } from '../ui/Toaster.tsx';
import type { FakeApi } from './fakeApi.ts';

/** Draws a part of a page with all that it finds around it in the app, in English. */
export async function renderInPage(part: ReactNode): Promise<void> {
  stubBrowser();
  queryClient.clear();
  startI18n('en');
  await act(async () => {
    render(
      <QueryClientProvider client={queryClient}>
        <I18nextProvider i18n={i18n}>
          <Suspense>
            <Tooltip.Provider>
              <Toaster label="Messages" closeLabel="Dismiss">
                {part}
              </Toaster>
            </Tooltip.Provider>
          </Suspense>
        </I18nextProvider>
      </QueryClientProvider>,
    );
  });
  await settle();
}

/** An answer, the cache's word of it, what is asked again because of it, and the word of that. */
const MOMENTS = 4;

/** Lets an answer arrive, and then what the query cache makes of it a moment later. */
export const settle = (): Promise<void> =>
  act(async () => {
    for (let moment = 0; moment < MOMENTS; moment += 1) await aMoment();
  });

const aMoment = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** What Chromium has and jsdom lacks, as far as components touch it. */
export function stubBrowser(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal('CSS', { highlights: new Map(), supports: () => false });
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal(
    'speechSynthesis',
    Object.assign(new EventTarget(), { getVoices: () => [], cancel: () => {} }),
  );
  Element.prototype.scrollTo = () => {};
  document.hasFocus = () => true;
  Element.prototype.checkVisibility = () => true;
}

/** What the tests of the popup's page do with it. */
export const popup = {
  field: () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search' }),
  press: (key: string, more: object = {}) =>
    act(async () =>
      fireEvent.keyDown(popup.field(), { key, code: `Key${key.toUpperCase()}`, ...more }),
    ),
  show: (api: FakeApi, showId: number, text: string, passage = '') =>
    act(async () => api.emit('popupShown', { showId, text, passage, origin: 'selection' })),
  click: (name: string | RegExp) =>
    act(async () => fireEvent.click(screen.getByRole('button', { name }))),
  options: () => screen.getAllByRole('option').map((option) => option.textContent),
  frames: () => act(() => vi.advanceTimersByTimeAsync(100)),
} as const;
