import { expect, test } from 'vitest';
import { createWriteGate } from './writeGate.ts';

test('what is guarded waits for the work that is done alone, what is free does not', async () => {
  const gate = createWriteGate();
  const order: string[] = [];
  const handlers = gate.guard(
    { write: async () => order.push('write'), read: async () => order.push('read') },
    ['read'],
  );
  const over = Promise.withResolvers<void>();
  const alone = gate.alone(async () => {
    await over.promise;
    order.push('alone');
  });
  const second = gate.alone(async () => order.push('second'));
  const write = handlers.write();
  await handlers.read();
  expect(order).toEqual(['read']);
  over.resolve();
  await Promise.all([alone, second, write]);
  expect(order).toEqual(['read', 'alone', 'second', 'write']);
});

test('work that fails lets the others go on, and fails for who asked', async () => {
  const gate = createWriteGate();
  const { write } = gate.guard({ write: async () => 'written' });
  const alone = gate.alone(() => Promise.reject(new Error('broken')));
  await expect(alone).rejects.toThrow('broken');
  expect(await write()).toBe('written');
});
