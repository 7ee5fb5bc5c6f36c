import { createContext, use } from 'react';

/** One plain sentence on what came of an action. */
export interface Message {
  readonly text: string;
  readonly isFailure?: boolean;
  /** A way on or back. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Where messages are shown: each window has its own way. */
export const FeedbackContext = createContext<(message: Message) => void>(() => {
  throw new Error('ui: no place for messages, FeedbackContext is not provided');
});

export const useFeedback = (): ((message: Message) => void) => use(FeedbackContext);
