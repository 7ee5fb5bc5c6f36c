import { useState } from 'react';

/** Whether the lists of an entry are being chosen. */
export interface ListChoice {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function useListChoice(): ListChoice {
  const [isOpen, onOpenChange] = useState(false);
  return { isOpen, onOpenChange };
}
