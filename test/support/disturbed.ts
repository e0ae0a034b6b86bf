// Copies of a filled vault whose disk is disturbed: the power goes, or a call fails, at a step of one's choice.
import { afterEach, expect } from 'vitest';
import { createNodeFiles, nodeDisk } from '../../electron/core/ports/node-ports.ts';
import type { Fault, UnsteadyDisk } from './memory-files.ts';
import { unsteady } from './memory-files.ts';
import type { Bench } from './vault-bench.ts';
import { createBench } from './vault-bench.ts';

export const quiet: Fault = () => undefined;

export interface Disturbances {
  /** Removes the bench after the test. */
  kept<T extends Bench>(bench: T): T;
  /** A copy of `sound`, or an empty folder, on a disk that `fault` disturbs. */
  disturbed(fault: Fault): { readonly bench: Bench; readonly disk: UnsteadyDisk };
  /** The same folder after the machine started again. */
  restarted(bench: Bench): Bench;
  /** Steps that `work` takes where nothing goes wrong. */
  stepsOf(work: (bench: Bench) => Promise<unknown>): Promise<number>;
  /** Every point at which the power can go during `work`, each with and without a torn file. */
  cuts(work: (bench: Bench) => Promise<unknown>): Promise<(readonly [at: number, torn: boolean])[]>;
}

/** For one test file; `sound` gives the vault to copy, or undefined for an empty folder. */
export function createDisturbances(sound: () => Bench | undefined): Disturbances {
  const benches: Bench[] = [];
  afterEach(() => {
    for (const bench of benches.splice(0)) bench.remove();
  });
  const kept = <T extends Bench>(bench: T): T => {
    benches.push(bench);
    return bench;
  };
  const disturbed: Disturbances['disturbed'] = (fault) => {
    const disk = unsteady(nodeDisk, fault);
    const files = createNodeFiles(disk);
    return { bench: kept(sound()?.copy({ files }) ?? createBench({ files }, 77)), disk };
  };
  const stepsOf: Disturbances['stepsOf'] = async (work) => {
    const { bench, disk } = disturbed(quiet);
    await work(bench);
    expect(disk.steps).toBeGreaterThan(0);
    return disk.steps;
  };
  return {
    kept,
    disturbed,
    stepsOf,
    restarted: (bench) => kept(bench.copy()),
    async cuts(work) {
      const steps = await stepsOf(work);
      return Array.from({ length: steps * 2 }, (_, index) => [1 + (index >> 1), index % 2 === 1] as const);
    },
  };
}
