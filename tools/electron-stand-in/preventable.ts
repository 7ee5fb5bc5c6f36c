import { strict } from './strict.ts';

/** An event that a listener can prevent, as Electron hands it out. */
export interface Preventable {
  preventDefault(): void;
  defaultPrevented: boolean;
}

/** Makes such an event; `details` are its further properties. */
export function preventable<T extends object>(name: string, details: T): Preventable & T {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true;
    },
  };
  return strict(`${name} event`, event);
}
