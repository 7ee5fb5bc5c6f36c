import { afterEach, beforeEach, expect, it } from 'vitest';
import { done, failed } from '../../../shared/outcome.ts';
import { catalogueRow, TestData, toDictionaryId, valueOf } from '../fixtures/TestData.ts';

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

const rows = () => valueOf(data.userData.listCatalogue());
const nobody = toDictionaryId('nobody');

it('keeps rows as they are, those that are off too, in the order of their coming', () => {
  const added = [catalogueRow('a'), catalogueRow('b', { isOn: false, removedAt: 5 })];
  for (const row of added) expect(data.userData.addToCatalogue(row)).toEqual(done(null));
  expect(rows()).toEqual(added);
});

it('is put in another order, new rows included', () => {
  data.userData.addToCatalogue(catalogueRow('a'));
  data.userData.addToCatalogue(catalogueRow('b'));
  valueOf(
    data.userData.arrangeCatalogue([catalogueRow('b'), catalogueRow('c'), catalogueRow('a')]),
  );
  expect(rows().map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

it('changes one row and no other', () => {
  for (const id of ['a', 'b']) data.userData.addToCatalogue(catalogueRow(id));
  const a = toDictionaryId('a');
  valueOf(data.userData.setCatalogueOn(a, false));
  valueOf(data.userData.renameInCatalogue(a, 'Anew'));
  valueOf(data.userData.setCatalogueRemoved(a, 7));
  expect(rows()).toEqual([
    catalogueRow('a', { isOn: false, name: 'Anew', removedAt: 7 }),
    catalogueRow('b'),
  ]);
  valueOf(data.userData.setCatalogueOn(a, true));
  expect(rows()[0]?.isOn).toBe(true);
  valueOf(data.userData.deleteFromCatalogue(a));
  expect(rows()).toEqual([catalogueRow('b')]);
});

it('knows no row that is not there', () => {
  const { userData } = data;
  for (const outcome of [
    userData.setCatalogueOn(nobody, true),
    userData.renameInCatalogue(nobody, 'x'),
    userData.setCatalogueRemoved(nobody, 1),
    userData.completeArrival(nobody, 1),
    userData.takeBack(nobody),
    userData.deleteFromCatalogue(nobody),
  ]) {
    expect(outcome).toEqual(failed('not-found'));
  }
});

it('an import that fails brings back nothing that the reader removed meanwhile', () => {
  data.userData.addToCatalogue(catalogueRow('old', { removedAt: 5 }));
  const replacedId = toDictionaryId('old');
  data.userData.addToCatalogue(catalogueRow('new', { replacedId, arrivingPid: 1 }));
  valueOf(data.userData.takeBack(toDictionaryId('new')));
  expect(rows().map(({ removedAt }) => removedAt)).toEqual([5, 0]);
});

it('lets an import take the place of another, and gives it back', () => {
  data.userData.addToCatalogue(catalogueRow('old'));
  const fresh = toDictionaryId('new');
  data.userData.addToCatalogue(
    catalogueRow('new', { replacedId: toDictionaryId('old'), arrivingPid: 1 }),
  );
  // It has not arrived: nothing was replaced yet.
  valueOf(data.userData.takeBack(fresh));
  expect(rows().map(({ removedAt }) => removedAt)).toEqual([null, 0]);
  valueOf(data.userData.setCatalogueRemoved(fresh, null));
  valueOf(data.userData.completeArrival(fresh, 9));
  expect(rows().map(({ removedAt, arrivingPid }) => [removedAt, arrivingPid])).toEqual([
    [9, null],
    [null, null],
  ]);
  valueOf(data.userData.takeBack(fresh));
  expect(rows().map(({ removedAt }) => removedAt)).toEqual([null, 0]);
});
