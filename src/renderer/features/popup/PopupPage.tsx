import { FeedbackContext } from '../../ui/Feedback.tsx';
import { useMemo, useState } from 'react';
import { Popup } from './Popup.tsx';

/** The popup's window: messages have one line of its foot. */
export function PopupPage() {
  const [message, setMessage] = useState('');
  const say = useMemo(
    () =>
      ({ text }: { readonly text: string }) =>
        setMessage(text),
    [],
  );
  return (
    <FeedbackContext value={say}>
      <Popup message={message} onMessage={setMessage} />
    </FeedbackContext>
  );
}
