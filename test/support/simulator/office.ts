// Five PCs of one office, made once and copied for every schedule: two leads and three counter members over storage in
// memory. A PC can lose its power at any call of its target; what was on its disk then is what it starts from again.
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../../electron/core/create-core.ts';
import { must, passphrase } from '../core-bench.ts';
import { cheapKdf, createTestPorts } from '../memory-ports.ts';
import { copyOf, createMemoryTarget, type MemoryTarget, type Store } from '../memory-target.ts';
import { createTeamBench, found, joinAs, type Pc, syncAll } from '../team-bench.ts';

export const names = ['ada', 'bo', 'cy', 'di', 'el'] as const;
export type Name = (typeof names)[number];

/** The office before anything happens: vaults in a folder, storage in memory. */
export interface Plan {
  readonly root: string;
  readonly store: Store;
  readonly service: string;
  /** Members by their PC's name. */
  readonly members: Readonly<Record<Name, string>>;
}

/** Founds the office; all have synced. */
export async function planOffice(): Promise<Plan> {
  const store: Store = new Map();
  const bench = createTeamBench(() => createMemoryTarget(store));
  const [ada, ...others] = names.map((name) => bench.pc(name));
  if (!ada) throw new Error('nobody there');
  await found(bench, ada);
  const { id: service } = await must(ada.core, 'records.save', {
    type: 'service',
    fields: { name: 'Ausweis' },
  });
  const members: Record<string, string> = {};
  for (const pc of others)
    members[pc.name] = await joinAs(bench, ada, pc, pc.name === 'bo' ? 'lead' : 'counter');
  await syncAll(ada, ...others);
  const root = mkdtempSync(join(tmpdir(), 'tresen-office-'));
  for (const pc of [ada, ...others]) await pc.core.close();
  for (const name of names) cpSync(join(bench.root, name), join(root, name), { recursive: true });
  await bench.close();
  return { root, store, service, members: members as Plan['members'] };
}

/** A PC whose power can go. */
export interface SimulatedPc extends Pc {
  readonly name: Name;
  readonly target: MemoryTarget;
  /** The power went: nothing that this core does counts any more. */
  isDown: boolean;
}

export interface Office {
  readonly store: Store;
  readonly pcs: Map<Name, SimulatedPc>;
  /** Lets the power go at this very moment; what is on the disk stays. */
  powerOff(pc: SimulatedPc): void;
  /** Starts a PC whose power went. */
  powerOn(pc: SimulatedPc): Promise<SimulatedPc>;
  close(): Promise<void>;
}

/** A copy of the office with open vaults; `seed` decides on ids and keys. */
export async function openOffice(plan: Plan, seed: string): Promise<Office> {
  const root = mkdtempSync(join(tmpdir(), 'tresen-simulated-'));
  cpSync(plan.root, root, { recursive: true });
  const store = copyOf(plan.store);
  const pcs = new Map<Name, SimulatedPc>();
  const cores = new Set<Core>();
  let starts = 0;
  async function start(name: Name, now: number | undefined): Promise<SimulatedPc> {
    starts += 1;
    const target = createMemoryTarget(store);
    const made = createTestPorts(join(root, name), `${seed}/${name}/${starts}`);
    const ports = { ...made, openTarget: () => target };
    if (now !== undefined) ports.clock.set(now);
    const core = createCore(ports, { kdf: cheapKdf });
    cores.add(core);
    await must(core, 'vault.open', { passphrase });
    const pc = { name, core, ports, target, isDown: false };
    pcs.set(name, pc);
    return pc;
  }
  for (const name of names) await start(name, undefined);
  return {
    store,
    pcs,
    powerOff(pc) {
      pc.isDown = true;
      mkdirSync(join(root, 'off'), { recursive: true });
      rmSync(join(root, 'off', pc.name), { recursive: true, force: true });
      cpSync(join(root, pc.name), join(root, 'off', pc.name), { recursive: true });
    },
    async powerOn(pc) {
      await pc.core.close();
      cores.delete(pc.core);
      rmSync(join(root, pc.name), { recursive: true, force: true });
      renameSync(join(root, 'off', pc.name), join(root, pc.name));
      return start(pc.name, pc.ports.clock.now());
    },
    async close() {
      for (const core of cores) await core.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
