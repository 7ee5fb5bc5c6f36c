import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { followTerminal } from './followTerminal.ts';

test('a change of the terminal is taken up when a window gets the focus, and only then', () => {
  const window = new EventEmitter();
  const onChanged = vi.fn();
  let isChanged = false;
  followTerminal(window as never, { wasChangedElsewhere: () => isChanged }, onChanged);
  window.emit('focus');
  expect(onChanged).not.toHaveBeenCalled();
  isChanged = true;
  window.emit('blur');
  expect(onChanged).not.toHaveBeenCalled();
  window.emit('focus');
  expect(onChanged).toHaveBeenCalledTimes(1);
});
