import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Rectangle } from '../windows/rectangle.ts';
import { createPopup, type Popup } from './createPopup.ts';
import type { Selected } from './selectedText.ts';

const electron = vi.hoisted(() => ({ actions: [] as string[] }));

/** A window that writes down what is done to it. */
class FakeWindow extends EventEmitter {
  isShown = false;
  bounds: Rectangle = { x: 0, y: 0, width: 440, height: 520 };
  readonly webContents = Object.assign(new EventEmitter(), { id: 7, getZoomFactor: () => 1 });
  readonly isVisible = () => this.isShown;
  readonly getBounds = () => this.bounds;
  readonly setAlwaysOnTop = () => undefined;
  readonly focus = () => undefined;
  readonly destroy = () => this.emit('closed');
  setBounds(bounds: Rectangle): void {
    if (bounds.height !== this.bounds.height) electron.actions.push(`height ${bounds.height}`);
    this.bounds = bounds;
  }
  show(): void {
    this.isShown = true;
    electron.actions.push('show');
  }
  hide(): void {
    this.isShown = false;
    electron.actions.push('hide');
  }
  setVisibleOnAllWorkspaces(isVisible: boolean, options: object): void {
    electron.actions.push(
      `${isVisible ? 'all desktops' : 'one desktop'} ${JSON.stringify(options)}`,
    );
  }
}

let window: FakeWindow;
let selected: Selected;
let popup: Popup;

const AREA = { x: 0, y: 0, width: 1920, height: 1080 };
const FOLLOWING = '{"visibleOnFullScreen":true,"skipTransformProcessType":true}';
const MAPPED = ['show', `all desktops ${FOLLOWING}`];

vi.mock('../ipc/ipc.ts', () => ({ tell: () => undefined }));
vi.mock('../windows/pageWindow.ts', () => ({
  listDisplays: () => [{ workArea: AREA }],
  windowIcon: () => ({}),
  openPage: () => {
    window = new FakeWindow();
    return {
      window,
      load: () => window.webContents.emit('did-finish-load'),
      wake: () => undefined,
    };
  },
}));
vi.mock('electron', () => ({
  screen: Object.assign(new EventEmitter(), { getCursorScreenPoint: () => ({ x: 100, y: 100 }) }),
}));

beforeEach(() => {
  vi.useFakeTimers();
  electron.actions.length = 0;
  selected = { text: 'data', passage: '', origin: 'selection' };
  popup = createPopup({
    preload: '',
    icons: '',
    selectedText: { read: async () => selected, noteOwnCopy: () => undefined },
    mode: () => 'pointer',
    memory: () => ({ last: null, fixed: null, size: null }),
    remember: () => ({ kind: 'done', value: null }),
    mayClose: () => false,
    lastQuery: () => '',
    forgetQuery: () => undefined,
    onMade: () => undefined,
    onGone: (_id, kind) => electron.actions.push(`gone ${kind}`),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

test('its window is made when it is first asked for, and only once', () => {
  expect(popup.window()).toBeNull();
  popup.hide();
  popup.renewPlace();
  expect(popup.window()).toBeNull();
  popup.make();
  const made = popup.window();
  popup.make();
  popup.open('data');
  expect(popup.window()).toBe(made);
});

test('it is shown once its answer is measured, in one size', async () => {
  popup.make();
  await popup.press();
  popup.fit(90, 0);
  expect(electron.actions).toEqual([]);
  popup.fit(310, popup.current().showId);
  popup.fit(280, popup.current().showId);
  expect(electron.actions).toEqual(['height 310', ...MAPPED]);
});

test('an answer that does not come in time is not waited for: until it comes, the size is the largest', async () => {
  popup.make();
  await popup.press();
  vi.advanceTimersByTime(200);
  expect(electron.actions).toEqual(MAPPED);
  popup.fit(310, popup.current().showId);
  popup.fit(280, popup.current().showId);
  expect(electron.actions).toEqual([...MAPPED, 'height 310']);
});

test('pressed again before it is in sight, the hotkey takes the show back', async () => {
  popup.make();
  await popup.press();
  await popup.press();
  popup.fit(310, popup.current().showId);
  vi.advanceTimersByTime(5_000);
  expect(electron.actions).toEqual([]);
});

test('the blur of the show before does not end the one that is awaited', async () => {
  popup.make();
  await popup.press();
  popup.fit(310, popup.current().showId);
  window.emit('focus');
  popup.hide();
  selected = { ...selected, text: 'model' };
  await popup.press();
  window.emit('blur');
  popup.fit(330, popup.current().showId);
  expect(window.isShown).toBe(true);
});

test('it follows its reader to each desktop, and stays on its own while it is pinned', async () => {
  popup.make();
  await popup.press();
  popup.fit(310, popup.current().showId);
  electron.actions.length = 0;
  popup.pin(true);
  expect(electron.actions.at(-1)).toBe(`one desktop ${FOLLOWING}`);
  popup.pin(false);
  expect(electron.actions.at(-1)).toBe(`all desktops ${FOLLOWING}`);
});

test('how long a show took counts until it is in sight, painted before that or not', async () => {
  popup.make();
  await popup.press();
  popup.reportPainted(popup.current().showId);
  expect(popup.latency().count).toBe(0);
  popup.fit(310, popup.current().showId);
  expect(popup.latency().count).toBe(1);
});

test('a pinned one stays beside the next, and is gone for good once it is closed', async () => {
  popup.make();
  await popup.press();
  popup.fit(310, popup.current().showId);
  popup.pin(true);
  const pinned = window;
  selected = { ...selected, text: 'model' };
  await popup.press();
  expect(window).not.toBe(pinned);
  popup.fit(200, popup.current().showId);
  expect([pinned.isShown, window.isShown]).toEqual([true, true]);
  expect(popup.current('popup').text).toBe('data');
  expect(popup.current('popup-2').text).toBe('model');
  expect(window.bounds.y).toBe(pinned.bounds.y + pinned.bounds.height + 8);
  popup.hide('popup');
  expect(pinned.isShown).toBe(false);
  expect(electron.actions).not.toContain('gone popup');
  vi.advanceTimersByTime(1_000);
  expect(electron.actions).toContain('gone popup');
  expect(popup.windows()).toHaveLength(1);
  expect(popup.current('popup').text).toBe('');
});

test('there are five at most: then the next text is shown in the last', async () => {
  for (const text of ['one', 'two', 'three', 'four', 'five', 'six']) {
    selected = { ...selected, text };
    await popup.press();
    popup.fit(200, popup.current().showId);
    popup.pin(true);
  }
  expect(popup.windows()).toHaveLength(5);
  expect(popup.current().text).toBe('six');
  popup.hideAll();
  vi.advanceTimersByTime(1_000);
  expect(popup.windows()).toHaveLength(1);
});
