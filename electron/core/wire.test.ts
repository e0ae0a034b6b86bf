// Questions and answers between two threads: nothing is mixed up, nothing waits for ever.
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { createWire, type WireEars } from './wire.ts';

const deaf: WireEars = { answer: async () => undefined, hear: () => undefined };

function pair(left: Partial<WireEars>, right: Partial<WireEars>) {
  const { port1, port2 } = new MessageChannel();
  const close = () => {
    port1.close();
    port2.close();
  };
  return {
    left: createWire(port1, { ...deaf, ...left }),
    right: createWire(port2, { ...deaf, ...right }),
    close,
  };
}

test('both sides ask at once and get their own answers, however late', async () => {
  const echo =
    (side: string): WireEars['answer'] =>
    async (name, args) => {
      if (name === 'slow') await new Promise((done) => setTimeout(done, 20));
      return [side, name, ...args];
    };
  const { left, right, close } = pair({ answer: echo('left') }, { answer: echo('right') });
  const answers = await Promise.all([left.ask('slow', 1), left.ask('quick', 2), right.ask('slow', 3)]);
  expect(answers).toEqual([
    ['right', 'slow', 1],
    ['right', 'quick', 2],
    ['left', 'slow', 3],
  ]);
  close();
});

test('what a handler throws rejects the question, and bytes stay bytes', async () => {
  const { left, close } = pair(
    {},
    {
      answer: async (name, [bytes]) => {
        if (name === 'bytes') return bytes;
        throw new Error('no such question');
      },
    },
  );
  await expect(left.ask('else')).rejects.toThrow('no such question');
  expect(await left.ask('bytes', new Uint8Array([1, 2]))).toEqual(new Uint8Array([1, 2]));
  close();
});

test('messages without an answer arrive in order', async () => {
  const heard: unknown[] = [];
  const { left, close } = pair({}, { hear: (name, value) => heard.push([name, value]) });
  for (let index = 0; index < 100; index += 1) left.tell('feed', index);
  await left.ask('flush');
  expect(heard).toEqual(Array.from({ length: 100 }, (_, index) => ['feed', index]));
  close();
});

test('a wire that was cut rejects what waits and what is asked later', async () => {
  const { left, close } = pair({}, { answer: () => new Promise(() => undefined) });
  const waiting = left.ask('never');
  left.cut('the thread ended');
  await expect(waiting).rejects.toThrow('the thread ended');
  await expect(left.ask('later')).rejects.toThrow('the thread ended');
  close();
});
