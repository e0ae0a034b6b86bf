// The second thread itself (see ahead.ts): it uses what the core uses, has no vault and no files, and ends with its round.
import { workerData } from 'node:worker_threads';
import { foresee } from '../../journal/foresee.ts';
import { open } from '../formats/segment.ts';
import { type AheadData, type Expected, endOfPiece, type ForeseenPiece, furthest } from './ahead.ts';

const { port, position } = workerData as AheadData;

/** Waits until the core is at entry `number`. */
function waitFor(number: number): void {
  for (let now = Atomics.load(position, 0); now < number; now = Atomics.load(position, 0))
    Atomics.wait(position, 0, now);
}

function look({ file, keys, member, number: first }: Expected): void {
  const opened = open(file, keys);
  keys.epochKey.fill(0);
  const entries = opened.ok ? opened.value : [];
  let at = 0;
  do {
    const [from, number] = [at, first + at];
    at = endOfPiece(entries, from);
    waitFor(number - furthest);
    // The core is past it.
    if (number < Atomics.load(position, 0)) continue;
    const found: ForeseenPiece = { number, entries: foresee(entries.slice(from, at), member) };
    port.postMessage(found);
  } while (at < entries.length);
}

port.on('message', look);
