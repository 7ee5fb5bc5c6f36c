// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HotkeyState } from '../../shared/hotkey.ts';
import { createFakeApi, type FakeApi, sampleHotkeys } from '../testing/fakeApi.ts';
import { renderInPage } from '../testing/renderInPage.tsx';
import { KeyTable } from './KeyTable.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

beforeEach(() => {
  door.api = createFakeApi();
});
afterEach(cleanup);

const accelerator = 'CommandOrControl+Shift+L';

it.each<[string, HotkeyState, number]>([
  ['works', { kind: 'active', accelerator, isVerified: false }, 1],
  ['may work', { kind: 'unknown', accelerator, isVerified: false }, 1],
  ['is taken', { kind: 'refused', accelerator, reason: 'taken', suggestions: [] }, 0],
  ['is switched off', { kind: 'off' }, 0],
])('a hotkey that %s is listed accordingly', async (_how, popup, count) => {
  door.api.getHotkeys.mockResolvedValue(sampleHotkeys({ popup }));
  await renderInPage(<KeyTable actions={['find']} />);
  expect(screen.queryAllByText('Popup, from anywhere')).toHaveLength(count);
  expect(screen.getAllByRole('term').length).toBe(count + 1);
});
