import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FocusEvent, type FocusState, HIDDEN, nextFocus } from './focusRules.ts';

const after = (...events: readonly FocusEvent[]): FocusState => events.reduce(nextFocus, HIDDEN);

test.each<[string, readonly FocusEvent[], FocusState['phase']]>([
  ['a click elsewhere hides it', ['shown', 'focused', 'blurred'], 'hidden'],
  ['a blur before any focus does not', ['shown', 'blurred'], 'shown'],
  ['nor does one after the focus was refused', ['shown', 'blurred', 'blurred'], 'shown'],
  ['pinned, it stays', ['shown', 'focused', 'pinned', 'blurred'], 'shown'],
  [
    'pinned and focused again, it stays again',
    ['shown', 'focused', 'pinned', 'blurred', 'focused', 'blurred'],
    'shown',
  ],
  [
    'no longer pinned, a click elsewhere hides it',
    ['shown', 'focused', 'pinned', 'unpinned', 'blurred'],
    'hidden',
  ],
  [
    'pinned before it had the focus, it stays as well',
    ['shown', 'pinned', 'focused', 'blurred'],
    'shown',
  ],
  ['shown again while in sight, it keeps its focus', ['shown', 'focused', 'shown'], 'focused'],
  [
    'a focus that comes late, after it was hidden, shows nothing',
    ['shown', 'hidden', 'focused'],
    'hidden',
  ],
])('%s', (_rule, events, phase) => {
  expect(after(...events).phase).toBe(phase);
});

test('a pin ends with the show', () => {
  expect(after('shown', 'pinned', 'hidden', 'shown')).toEqual({ phase: 'shown', isPinned: false });
});

const events = fc.array(
  fc.constantFrom<FocusEvent>('shown', 'hidden', 'focused', 'blurred', 'pinned', 'unpinned'),
  { maxLength: 40 },
);

test('in any order of events, only a blur after a focus, unpinned, or being hidden hides it', () => {
  fc.assert(
    fc.property(events, (list) => {
      let state = HIDDEN;
      for (const event of list) {
        const next = nextFocus(state, event);
        if (state.phase !== 'hidden' && next.phase === 'hidden' && event !== 'hidden') {
          expect([event, state]).toEqual(['blurred', { phase: 'focused', isPinned: false }]);
        }
        if (state.phase === 'hidden' && next.phase !== 'hidden') expect(event).toBe('shown');
        state = next;
      }
    }),
  );
});
