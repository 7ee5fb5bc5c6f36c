import { api } from './api.ts';

/*
 * The page that stands in for one that crashed again and again: it must need as little as can be, so
 * it has both languages in its markup, and this one button.
 */
const button = document.querySelector('button');
const status = document.querySelector('[role=status]');
button?.addEventListener('click', () => {
  const say = (text: string): void => {
    if (status !== null) status.textContent = text;
  };
  api.copyReport('').then(
    (outcome) => say(outcome.kind === 'done' ? COPIED : NOT_COPIED),
    () => say(NOT_COPIED),
  );
});

const COPIED = 'Report copied · 已复制报告';
const NOT_COPIED = 'The report was not copied · 报告未能复制';
