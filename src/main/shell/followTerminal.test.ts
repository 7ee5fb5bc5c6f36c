import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { followTerminal } from './followTerminal.ts';

test('a change of the terminal is taken up when any window gets the focus, and only then', () => {
  const windows = [new EventEmitter(), new EventEmitter()];
  const onChanged = vi.fn();
  let isChanged = false;
  followTerminal(windows as never, { wasChangedElsewhere: () => isChanged }, onChanged);
  windows[0]?.emit('focus');
  expect(onChanged).not.toHaveBeenCalled();
  isChanged = true;
  windows[0]?.emit('blur');
  expect(onChanged).not.toHaveBeenCalled();
  windows[1]?.emit('focus');
  expect(onChanged).toHaveBeenCalledTimes(1);
});
