// The app process's end of the channel to the driver, and the helper that refuses what isn't implemented.
import { createWire, type Wire } from '../../../electron/core/wire.ts';
import { type Answers, answering, type Effect } from '../messages.ts';

const answers: Record<string, (...args: never[]) => unknown> = {};

/** Adds questions that the driver may ask. */
export function answerDriver(more: Answers): void {
  Object.assign(answers, more);
}

/** The channel. This module is loaded in the app's process only. */
export const driver: Wire = createWire(
  {
    postMessage: (message) => process.send?.(message),
    on: (_event, listener) => process.on('message', listener),
  },
  { answer: answering(answers), hear: () => undefined },
);
// Without its driver there is no screen: a test that died must not leave the app behind.
process.on('disconnect', () => process.exit(1));

/** Tells the driver what the app did outside its windows. */
export const report = (kind: Effect['kind'], value: unknown): void => driver.tell('effect', { kind, value });

/** An object whose missing members throw by name instead of being undefined. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, target);
      throw new Error(`the stand-in doesn't implement ${name}.${key}`);
    },
  });
}
