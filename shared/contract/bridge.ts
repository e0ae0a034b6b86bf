// What the preload hands to the page, and the two channels behind it. Free of parsers, so that the preload stays tiny.
import type { Result } from '../result.ts';
import type { FeedEvent } from './feed.ts';

/** Carries every call: name and arguments one way, a `Result` the other. */
export const callChannel = 'tresen:call';
/** Carries every `FeedEvent` from the host to its windows. */
export const feedChannel = 'tresen:feed';

/** `window.tresen`, the only thing of the host that a page can reach. */
export interface Bridge {
  /** Values are JSON and `Uint8Array` only. Unknown names and malformed arguments answer `call-malformed`. */
  call(name: string, args: unknown): Promise<Result<unknown>>;
  /** Answers the function that stops listening. */
  onFeed(listener: (event: FeedEvent) => void): () => void;
}
