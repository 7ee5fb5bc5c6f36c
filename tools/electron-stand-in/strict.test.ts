import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StrictEmitter } from './StrictEmitter.ts';
import { absent, strict, strictClass } from './strict.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('what is there is given, what is not throws by its name', () => {
  const app = strict<Record<string, unknown>>('app', { getVersion: () => '1.0' });
  expect((app['getVersion'] as () => string)()).toBe('1.0');
  expect(() => app['setBadgeCount']).toThrow('not in the stand-in: app.setBadgeCount');
  expect(() => {
    app['name'] = 'x';
  }).toThrow('not in the stand-in: app.name = ...');
});

test('a gap is told of even when the app catches what was thrown', () => {
  const app = strict<Record<string, unknown>>('app', {});
  expect(() => app['dock']).toThrow();
  expect(console.error).toHaveBeenCalledWith(
    expect.objectContaining({ message: 'not in the stand-in: app.dock' }),
  );
});

test('an object can be awaited and printed without being taken for a gap', async () => {
  const app = strict('app', { name: 'Glossa' });
  expect(await Promise.resolve(app)).toBe(app);
  expect(JSON.stringify(app)).toBe('{"name":"Glossa"}');
});

test('a module that is not there may be imported but neither read, called nor constructed', () => {
  const notification = absent('Notification') as unknown as {
    new (): object;
    (): void;
    isSupported: () => boolean;
  };
  expect(() => notification.isSupported()).toThrow('not in the stand-in: Notification.isSupported');
  expect(() => notification()).toThrow('not in the stand-in: Notification');
  expect(() => new notification()).toThrow('not in the stand-in: Notification');
});

test('unknown statics of a class throw', () => {
  const Window = strictClass('BrowserWindow', Map) as unknown as Record<string, unknown>;
  expect(() => Window['fromId']).toThrow('not in the stand-in: BrowserWindow.fromId');
});

test('listening for an event that is never emitted throws', () => {
  const emitter = new StrictEmitter('app', ['ready']);
  const listener = vi.fn();
  emitter.once('ready', listener);
  emitter.emit('ready');
  expect(listener).toHaveBeenCalledOnce();
  expect(() => emitter.on('gpu-info-update', listener)).toThrow(
    "not in the stand-in: app event 'gpu-info-update'",
  );
});
