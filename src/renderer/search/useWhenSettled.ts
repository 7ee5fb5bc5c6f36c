import { useEffect, useEffectEvent, useState } from 'react';

/**
 * For keys that may be faster than the answer: gives a function that acts on a wish at once when
 * the question as it stands is answered, and otherwise as soon as it is, wish by wish, each seeing
 * what the one before has done. Another question takes the wishes back.
 */
export function useWhenSettled<Wish>(
  question: string,
  isSettled: boolean,
  act: (wish: Wish) => void,
): (wish: Wish) => void {
  const [waiting, setWaiting] = useState<readonly Wish[]>(NONE);
  const onSettled = useEffectEvent(act);
  useEffect(() => () => setWaiting(NONE), [question]);
  useEffect(() => {
    const [next, ...rest] = waiting;
    if (!isSettled || next === undefined) return;
    // One wish a drawing, so that the next sees what this one has done.
    // eslint-disable-next-line react/set-state-in-effect -- a key is waiting, once in a while
    setWaiting(rest);
    onSettled(next);
  }, [isSettled, waiting]);
  return (wish) => {
    if (isSettled && waiting.length === 0) act(wish);
    else setWaiting((wishes) => [...wishes, wish]);
  };
}

const NONE: readonly never[] = [];
