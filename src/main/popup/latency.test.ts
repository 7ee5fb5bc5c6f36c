import { expect, test } from 'vitest';
import { createLatencyMeter } from './latency.ts';

test('nothing measured sums up to zeros', () => {
  expect(createLatencyMeter().summary()).toEqual({ count: 0, p50: 0, p95: 0, max: 0 });
});

test('percentiles are the nearest rank of what was measured', () => {
  const meter = createLatencyMeter();
  for (let id = 1; id <= 100; id += 1) {
    meter.begin(id, 1000);
    meter.end(id, 1000 + id);
  }
  expect(meter.summary()).toEqual({ count: 100, p50: 50, p95: 95, max: 100 });
});

test('only the last 200 are kept', () => {
  const meter = createLatencyMeter();
  for (let id = 1; id <= 250; id += 1) {
    meter.begin(id, 0);
    meter.end(id, id <= 50 ? 9999 : 1);
  }
  expect(meter.summary()).toEqual({ count: 200, p50: 1, p95: 1, max: 1 });
});

test('an end that belongs to no running measurement is passed over', () => {
  const meter = createLatencyMeter();
  meter.begin(1, 0);
  meter.end(2, 5);
  meter.end(1, 7);
  meter.end(1, 900);
  expect(meter.summary()).toEqual({ count: 1, p50: 7, p95: 7, max: 7 });
});
