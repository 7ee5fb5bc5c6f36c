import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../shared/entry.ts';
import {
  forgetWays,
  goBack,
  goForward,
  goTo,
  markKept,
  markRead,
  open,
  preview,
  START,
  setLiteral,
  type,
  useScreen,
} from './screenStore.ts';

const id = (name: string): EntryId => name as EntryId;
const place = () => useScreen.getState().place;
const back = (): string[] => useScreen.getState().back.map(({ query }) => query);

beforeEach(() => useScreen.setState(START, true));

describe('the way through Look up', () => {
  it('forgets what was only passed by', () => {
    type('mod');
    type('model');
    preview(id('a'));
    type('dist');
    expect(back()).toEqual([]);
  });

  it('leads nowhere once it is told to forget, and what is in sight stays', () => {
    open('model collapse', id('a'));
    open('unit test', id('b'));
    open('bias', id('c'));
    goBack();
    forgetWays();
    expect(useScreen.getState()).toMatchObject({ back: [], forward: [] });
    expect(place().query).toBe('unit test');
  });

  it('comes back to what was read', () => {
    type('model');
    markRead(id('model collapse'), 'open');
    type('d');
    type('dist');
    expect(back()).toEqual(['model']);
    goBack();
    expect(place()).toMatchObject({ query: 'model', entryId: 'model collapse', readBy: 'open' });
    goForward();
    expect(place().query).toBe('dist');
  });

  it('takes a pause while typing on for no arrival', () => {
    type('mod');
    markRead(id('model collapse'), 'time');
    type('mode');
    expect(back()).toEqual([]);
    markRead(id('model collapse'), 'time');
    type('x');
    expect(back()).toEqual(['mode']);
  });

  it('comes back to an entry after a related one was opened', () => {
    open('model collapse', id('a'));
    open('model performance', id('b'));
    goBack();
    expect(place()).toMatchObject({ query: 'model collapse', entryId: 'a' });
  });

  it('does not step on the spot when the same entry is opened again', () => {
    open('model collapse', id('a'));
    open('model collapse', id('a'));
    expect(back()).toEqual([]);
  });

  it('comes back to an entry read after the field was emptied', () => {
    open('model collapse', id('a'));
    type('');
    goBack();
    expect(place().query).toBe('model collapse');
  });

  it('leads from another section to Look up before it goes back', () => {
    open('model collapse', id('a'));
    open('unit test', id('b'));
    goTo('favorites');
    goBack();
    expect(useScreen.getState().section).toBe('lookup');
    expect(place().query).toBe('unit test');
  });

  it('keeps a lookup once: not again when it is come back to', () => {
    open('model collapse', id('a'));
    markKept();
    open('unit test', id('b'));
    goBack();
    expect(place().isKept).toBe(true);
    markRead(id('a'), 'open');
    expect(place().isKept).toBe(true);
    markRead(id('c'), 'open');
    expect(place().isKept).toBe(false);
  });

  it('searches a text literally only until another is typed', () => {
    type('im- portant');
    setLiteral(true);
    type('im- portan');
    expect(useScreen.getState().isLiteral).toBe(false);
  });
});
