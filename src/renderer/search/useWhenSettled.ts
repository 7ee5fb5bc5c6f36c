import { useEffect, useEffectEvent, useRef } from 'react';

/**
 * For keys that may be faster than the answer: gives a function that acts on a wish at once when
 * the question as it stands is answered, and otherwise as soon as it is, wish by wish in their
 * order. Another question takes the wishes back.
 */
export function useWhenSettled<Wish>(
  question: string,
  isSettled: boolean,
  act: (wish: Wish) => void,
): (wish: Wish) => void {
  const waiting = useRef<{ readonly question: string; readonly wishes: Wish[] } | null>(null);
  const onSettled = useEffectEvent(act);
  useEffect(() => {
    const known = waiting.current;
    if (known?.question === question && !isSettled) return;
    waiting.current = null;
    if (known?.question === question) known.wishes.forEach((wish) => onSettled(wish));
  }, [question, isSettled]);
  return (wish) => {
    if (isSettled) act(wish);
    else if (waiting.current?.question === question) waiting.current.wishes.push(wish);
    else waiting.current = { question, wishes: [wish] };
  };
}
