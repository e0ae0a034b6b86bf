// A team on one machine: a core for every PC, each with its own vault, clock and chance, over storage that they share.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { stateHash } from '../../electron/core/journal/state-hash.ts';
import type { CorePorts } from '../../electron/core/ports/ports.ts';
import type { Target } from '../../electron/core/targets/target.ts';
import type { TargetSettings } from '../../shared/contract/sync.ts';
import type { Role } from '../../shared/model/primitives.ts';
import { ask, must, passphrase } from './core-bench.ts';
import { cheapKdf, createTestPorts, type TestPorts } from './memory-ports.ts';

export interface Pc {
  readonly name: string;
  readonly core: Core;
  readonly ports: TestPorts;
}

export interface TeamBench {
  readonly root: string;
  /** The folder that the team shares. */
  readonly target: TargetSettings;
  /** A PC with a closed core. */
  pc(name: string): Pc;
  /** The same PC, started anew. */
  restart(pc: Pc): Promise<Pc>;
  close(): Promise<void>;
}

/** `open`: another target behind the folder's settings, for each PC; `changed`: other ports of every PC. */
export function createTeamBench(open?: (pc: string) => Target, changed: Partial<CorePorts> = {}): TeamBench {
  const root = mkdtempSync(join(tmpdir(), 'tresen-team-'));
  const cores = new Set<Core>();
  mkdirSync(join(root, 'ablage'));
  let starts = 0;
  const pc = (name: string): Pc => {
    starts += 1;
    const made = createTestPorts(join(root, name), `${name}/${starts}`, changed);
    const target = open?.(name);
    const ports: TestPorts = target ? { ...made, openTarget: () => target } : made;
    const core = createCore(ports, { kdf: cheapKdf });
    cores.add(core);
    return { name, core, ports };
  };
  return {
    root,
    target: { kind: 'folder', folder: join(root, 'ablage') },
    pc,
    async restart({ name, core }) {
      await core.close();
      cores.delete(core);
      const again = pc(name);
      await must(again.core, 'vault.open', { passphrase });
      return again;
    },
    async close() {
      for (const core of cores) await core.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A lead's PC that has founded the space; answers the printed recovery key. */
export async function found(bench: TeamBench, pc: Pc): Promise<string> {
  await must(pc.core, 'vault.found', {
    officeName: 'Bürgeramt Mitte',
    memberName: 'Ada Lehmann',
    role: 'lead',
    passphrase,
  });
  const { recoveryKey } = await must(pc.core, 'space.found', { target: bench.target });
  await settled(pc);
  return recoveryKey;
}

/** The card as a lead's PC saves it. */
export async function cardOf(bench: TeamBench, lead: Pc): Promise<string> {
  const file = join(bench.root, `${Math.random()}.tresen-team`);
  lead.ports.dialogs.answer(file);
  await must(lead.core, 'space.card', undefined);
  lead.ports.dialogs.answer(file);
  const read = await must(lead.core, 'space.readCard', undefined);
  return read?.card ?? '';
}

/** Lets a new PC ask to join; answers its digits. */
export async function askToJoin(bench: TeamBench, lead: Pc, pc: Pc, name = pc.name): Promise<string> {
  await must(pc.core, 'vault.foundToJoin', { passphrase });
  const card = await cardOf(bench, lead);
  const { digits } = await must(pc.core, 'space.join', { card, target: bench.target, name });
  return digits;
}

/** Joins a new PC as a new member; answers the member's id. */
export async function joinAs(bench: TeamBench, lead: Pc, pc: Pc, role: Role): Promise<string> {
  const digits = await askToJoin(bench, lead, pc);
  const member = { kind: 'new', name: pc.name, role } as const;
  const { memberId } = await must(lead.core, 'space.approve', { digits, member });
  await sync(lead);
  await sync(pc);
  return memberId;
}

/** One round; throws its failure. */
export const sync = (pc: Pc): Promise<null> => must(pc.core, 'sync.run', undefined);

/** Everything that was begun in passing is over. */
export async function settled(pc: Pc): Promise<void> {
  await ask(pc.core, 'sync.run', undefined);
}

/** Rounds in turn until nothing can be on its way any more. */
export async function syncAll(...pcs: readonly Pc[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) for (const pc of pcs) await sync(pc);
}

/** What everything on a PC adds up to. */
export function hashOf({ core }: Pc): string {
  const workspace = core.host.workspace();
  if (!workspace) throw new Error('the vault is locked');
  return workspace.db.read(stateHash);
}

/** The engine's state. */
export const stateOf = (pc: Pc) => must(pc.core, 'sync.state', undefined);

/** A member's state; throws for anything else. */
export async function memberState(pc: Pc) {
  const state = await stateOf(pc);
  if (state.kind !== 'member') throw new Error(`${pc.name} is ${state.kind}`);
  return state;
}
