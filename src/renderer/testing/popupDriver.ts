import { act, fireEvent, screen } from '@testing-library/react';
import { vi } from 'vitest';
import type { FakeApi } from './fakeApi.ts';

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
