// The second thread itself (see ahead.ts): it uses what the core uses, has no vault and no files, and ends with its round.
import { workerData } from 'node:worker_threads';
import { foresee } from '../../journal/foresee.ts';
import { open } from '../formats/segment.ts';
import { type AheadData, type Expected, type ForeseenPiece, furthest, piece } from './ahead.ts';

const { port, position } = workerData as AheadData;

/** Waits until the core is at piece `number`. */
function waitFor(number: number): void {
  for (let now = Atomics.load(position, 0); now < number; now = Atomics.load(position, 0))
    Atomics.wait(position, 0, now);
}

function look({ file, keys, member, entries: count, number: first }: Expected): void {
  const opened = open(file, keys);
  keys.epochKey.fill(0);
  for (let at = 0, number = first; at < count; at += piece, number += 1) {
    waitFor(number - furthest);
    // The core is past it.
    if (number < Atomics.load(position, 0)) continue;
    const entries = opened.ok ? foresee(opened.value.slice(at, at + piece), member) : [];
    const found: ForeseenPiece = { number, entries };
    port.postMessage(found);
  }
}

port.on('message', look);
