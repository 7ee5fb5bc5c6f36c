// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { renderInPage } from '../../testing/renderInPage.tsx';
import { COLLAPSE, sampleHit } from '../../testing/sampleEntries.ts';
import { HitRow } from './HitList.tsx';

afterEach(cleanup);

it.for([true, false])('says which dictionary has it when it is named: %s', async (isNamed) => {
  await renderInPage(
    <HitRow
      id="row"
      hit={sampleHit(COLLAPSE)}
      isNamed={isNamed}
      isActive={false}
      position={1}
      total={1}
      onOpen={() => undefined}
    />,
  );
  const row = screen.getByRole('option').textContent;
  expect(row).toContain(COLLAPSE.headword + COLLAPSE.translation);
  expect(row.includes(COLLAPSE.dictionaryName)).toBe(isNamed);
});
