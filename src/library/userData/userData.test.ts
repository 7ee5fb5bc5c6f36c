import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from './connect.ts';
import { TestData } from './fixtures/TestData.ts';

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

test('a change of another connection is told once, one of its own never', () => {
  expect(data.userData.wasChangedElsewhere()).toBe(false);
  data.keep('model collapse');
  expect(data.userData.wasChangedElsewhere()).toBe(false);
  const other = connect(join(data.folder, 'user.db'));
  other.exec("UPDATE favorites SET note = 'from the terminal'");
  other.close();
  expect(data.userData.wasChangedElsewhere()).toBe(true);
  expect(data.userData.wasChangedElsewhere()).toBe(false);
});
