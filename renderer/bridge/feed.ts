// Hands each feed event to those who want its kind, in the order of arrival.
import type { FeedEvent } from '../../shared/contract/feed.ts';
import './bridge.ts';

export type FeedKind = FeedEvent['kind'];
export type FeedOf<K extends FeedKind> = Extract<FeedEvent, { readonly kind: K }>;

type Listener = (event: FeedEvent) => void;
const listeners = new Map<FeedKind, Set<Listener>>();

/** Listens to one kind of event; the answer ends that. */
export function onFeed<K extends FeedKind>(kind: K, listener: (event: FeedOf<K>) => void): () => void {
  const known = listeners.get(kind) ?? new Set<Listener>();
  listeners.set(kind, known.add(listener as Listener));
  return () => known.delete(listener as Listener);
}

/** Connects the hub to the host, once per page. */
export function connectFeed(): void {
  window.tresen.onFeed((event) => {
    for (const listener of listeners.get(event.kind) ?? []) listener(event);
  });
}
