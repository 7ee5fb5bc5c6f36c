import { EventEmitter } from 'node:events';
import { notInStandIn } from './strict.ts';

type Listener = Parameters<EventEmitter['on']>[1];

/**
 * An emitter that knows the names of its events: listening for one that the stand-in never emits
 * throws, since the listener would wait for ever.
 */
export class StrictEmitter extends EventEmitter {
  // Not `#private`: the app holds these objects behind a proxy, which has no private fields.
  readonly emitterName: string;
  readonly eventNamesKnown: ReadonlySet<string | symbol>;

  constructor(name: string, events: readonly string[]) {
    super();
    this.emitterName = name;
    this.eventNamesKnown = new Set(events);
  }

  override on(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.on(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.once(event, listener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.prependListener(event, listener);
  }

  private check(event: string | symbol): void {
    if (typeof event === 'symbol' || this.eventNamesKnown.has(event)) return;
    throw notInStandIn(`${this.emitterName} event '${event}'`);
  }
}
