// Questions and answers over a message port, both ways: how the core's thread and its host talk.

/** The part of a worker or its parent port that a wire needs. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'threw'; readonly id: number; readonly message: string }
  | { readonly kind: 'tell'; readonly name: string; readonly value: unknown };

export interface Wire {
  /** Rejects with the other side's message where its handler threw, or once the wire is cut. */
  ask(name: string, ...args: unknown[]): Promise<unknown>;
  /** A message without an answer; order is kept. */
  tell(name: string, value: unknown): void;
  /** Rejects everything that waits and everything asked from now on. */
  cut(reason: string): void;
}

export interface WireEars {
  /** Answers what the other side asks. */
  readonly answer: (name: string, args: readonly unknown[]) => Promise<unknown>;
  readonly hear: (name: string, value: unknown) => void;
}

/** Connects one end. */
export function createWire(end: MessageEnd, ears: WireEars): Wire {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  let cutBecause: string | undefined;
  const post = (message: Message) => end.postMessage(message);
  const answer = async (id: number, name: string, args: readonly unknown[]) => {
    try {
      post({ kind: 'answer', id, value: await ears.answer(name, args) });
    } catch (error) {
      post({ kind: 'threw', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  end.on('message', (raw) => {
    const message = raw as Message;
    if (message.kind === 'tell') return ears.hear(message.name, message.value);
    if (message.kind === 'ask') {
      void answer(message.id, message.name, message.args);
      return;
    }
    const waiter = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') waiter?.resolve(message.value);
    else waiter?.reject(new Error(message.message));
  });
  return {
    ask: (name, ...args) =>
      new Promise((resolve, reject) => {
        if (cutBecause !== undefined) return reject(new Error(cutBecause));
        last += 1;
        waiting.set(last, { resolve, reject });
        post({ kind: 'ask', id: last, name, args });
      }),
    tell: (name, value) => post({ kind: 'tell', name, value }),
    cut: (reason) => {
      cutBecause ??= reason;
      for (const { reject } of waiting.values()) reject(new Error(reason));
      waiting.clear();
    },
  };
}
