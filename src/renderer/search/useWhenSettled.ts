import { useEffect, useEffectEvent, useRef } from 'react';

/**
 * For a key that may be faster than the answer: gives a function that runs `act` at once when the
 * question as it stands is answered, and otherwise as soon as it is. Another question takes the
 * wish back.
 */
export function useWhenSettled(question: string, isSettled: boolean, act: () => void): () => void {
  const wished = useRef<string | null>(null);
  const onSettled = useEffectEvent(act);
  useEffect(() => {
    const isWished = wished.current === question;
    if (isWished && !isSettled) return;
    wished.current = null;
    if (isWished) onSettled();
  }, [question, isSettled]);
  return () => {
    if (isSettled) act();
    else wished.current = question;
  };
}
