// One schedule: five PCs work, lose the network, their power and the time of day, over storage that misbehaves; then the
// storage is sound again, everybody syncs, and everything that was ever saved has to be there, the same on all.
import { ask } from '../core-bench.ts';
import { erasedThere } from '../erased-there.ts';
import { copyOf, type Store, type Verb } from '../memory-target.ts';
import { type Seeded, seeded } from '../seeded.ts';
import { write } from './acts.ts';
import { addPicture, type Extras, extrasOf, type Removal } from './extras.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { type Name, names, type Office, openOffice, type Plan, type SimulatedPc } from './office.ts';
import { decay, stormy } from './weather.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Ends of a round that misbehaving storage explains. Anything else is a false alarm. */
const explained = new Set([
  ...['ok', 'cancelled', 'target-cut', 'target-busy', 'target-full', 'target-device', 'target-too-large'],
  ...['space-missing', 'space-rolled-back', 'space-key-missing', 'space-overtaken'],
]);

/**
 * In so many rounds of each PC everything is with everybody: one in which a lead fills storage that lost decisions, three
 * in which what is spoilt is met, wished for and put right (R5), and as many for what only then comes to light.
 */
const mostPasses = 7;

class Schedule {
  readonly #plan: Plan;
  readonly #chance: Seeded;
  readonly #office: Office;
  readonly #ledger: Ledger = createLedger();
  readonly #older: Store[] = [];
  /** The storage lost decisions that some had followed: who hadn't may decide otherwise, and the split is told. */
  #wasPutBack = false;
  readonly #extras: Extras;
  readonly trace: string[] = [];

  constructor(plan: Plan, seed: number, office: Office) {
    this.#plan = plan;
    this.#chance = seeded(seed);
    this.#office = office;
    this.#extras = extrasOf(seed);
  }

  async run(): Promise<void> {
    const steps = 20 + this.#chance.below(30);
    for (let at = 0; at < steps; at += 1) {
      for (const removal of this.#extras.removals) if (removal.at === at) await this.#remove(removal);
      if (this.#extras.hasPictures && this.#extras.chance.below(4) === 0) await this.#addPicture();
      await this.#step();
    }
    await this.#calm();
  }

  #pick(): SimulatedPc {
    const pc = this.#office.pcs.get(this.#chance.from(names));
    if (!pc) throw new Error('no such PC');
    return pc;
  }

  async #step(): Promise<void> {
    const kind = this.#chance.below(20);
    if (kind < 9) return this.#write(this.#pick());
    if (kind < 14) return this.#rounds();
    if (kind < 16) return this.#setClock(this.#pick());
    if (kind === 16) return this.#powerCut(this.#pick());
    if (kind === 17) return this.#note(`storage: ${decay(this.#chance, this.#office.store)}`);
    if (kind === 18) return this.#changeRole();
    if (this.#chance.below(3) > 0 || this.#older.length === 0) {
      this.#older.push(copyOf(this.#office.store));
      return;
    }
    this.#putBack(this.#chance.from(this.#older));
    this.#wasPutBack = true;
    this.#note('storage: put back to an older state');
  }

  #note(text: string): void {
    this.trace.push(text);
  }

  #write(pc: SimulatedPc): void {
    for (let count = 1 + this.#chance.below(4); count > 0; count -= 1)
      write(pc, this.#chance, this.#plan.service);
    this.#ledger.acknowledge(pc);
    this.#note(`${pc.name} writes`);
  }

  /** Some PCs have a round at the same time, each in its own weather. */
  async #rounds(): Promise<void> {
    const some = new Set(Array.from({ length: 1 + this.#chance.below(3) }, () => this.#pick()));
    const every = this.#chance.from([4, 10, 30, 1_000_000]);
    const ends = await Promise.all(
      [...some].map(async (pc) => {
        pc.target.exposeTo(stormy(this.#chance, every, this.#older));
        const end = await this.#round(pc);
        pc.target.behave();
        return `${pc.name} ${end}`;
      }),
    );
    this.#note(`rounds, a fault in ${every} calls: ${ends.join(', ')}`);
  }

  async #round(pc: SimulatedPc): Promise<string> {
    const result = await ask(pc.core, 'sync.run', undefined);
    const end = result.ok ? 'ok' : result.failure.kind;
    const isSplit = this.#wasPutBack && end === 'space-split';
    const isEnded = end === 'space-ended' && this.#extras.removals.some(({ who }) => who === pc.name);
    const isExplained = explained.has(end) || isSplit || isEnded;
    if (!pc.isDown && !isExplained) throw new Error(`${pc.name}: ${JSON.stringify(result)}`);
    if (!pc.isDown) this.#ledger.check(pc);
    return end;
  }

  #setClock(pc: SimulatedPc): void {
    const span = this.#chance.from([hourMs, 30 * dayMs, 4000 * dayMs]);
    pc.ports.clock.advance(this.#chance.below(2 * span) - span);
    this.#note(`${pc.name} has ${new Date(pc.ports.clock.now()).toISOString()}`);
  }

  /** The power goes at some call of a round; the PC starts again from what was on its disk. */
  async #powerCut(pc: SimulatedPc): Promise<void> {
    const { calls } = pc.target;
    const sum = (): number => Object.values(calls).reduce((all, one) => all + one, 0);
    const last = sum() + this.#chance.below(6);
    const storm = stormy(this.#chance, 10, this.#older);
    pc.target.exposeTo((verb: Verb, name: string) => {
      if (!pc.isDown && sum() > last) this.#office.powerOff(pc);
      return pc.isDown ? { kind: 'fails', failure: { kind: 'cancelled' } } : storm(verb, name);
    });
    await this.#round(pc);
    if (!pc.isDown) this.#office.powerOff(pc);
    this.#ledger.check(await this.#office.powerOn(pc));
    this.#note(`${pc.name} lost its power and started again`);
  }

  /** A lead makes a counter member a lead, or takes it back. */
  async #changeRole(): Promise<void> {
    const lead = this.#office.pcs.get(this.#chance.from(['ada', 'bo'] as const));
    const who: Name = this.#chance.from(['cy', 'di', 'el'] as const);
    if (!lead) return;
    const role = this.#chance.from(['counter', 'lead'] as const);
    if (this.#chance.below(2) === 0) lead.target.exposeTo(stormy(this.#chance, 8, this.#older));
    const result = await ask(lead.core, 'space.changeRole', { memberId: this.#plan.members[who], role });
    lead.target.behave();
    this.#ledger.check(lead);
    this.#note(`${lead.name} makes ${who} ${role}: ${result.ok ? 'ok' : result.failure.kind}`);
  }

  /** A lead takes somebody out of the team, who may hear of it much later. */
  async #remove({ who, isUnheard }: Removal): Promise<void> {
    const lead = this.#office.pcs.get(this.#chance.from(['ada', 'bo'] as const));
    if (!lead) return;
    const older = this.#older.at(-1);
    if (isUnheard && older)
      lead.target.exposeTo((verb) => (verb === 'list' ? { kind: 'stale', listing: older } : undefined));
    const result = await ask(lead.core, 'space.remove', { memberId: this.#plan.members[who] });
    lead.target.behave();
    this.#ledger.check(lead);
    this.#note(`${lead.name} removes ${who}: ${result.ok ? 'ok' : result.failure.kind}`);
  }

  async #addPicture(): Promise<void> {
    const pc = this.#office.pcs.get(this.#extras.chance.from(names));
    if (!pc) return;
    await addPicture(pc, this.#extras.chance);
    this.#ledger.acknowledge(pc);
    this.#note(`${pc.name} adds a picture`);
  }

  #putBack(state: Store): void {
    const { store } = this.#office;
    store.clear();
    for (const [name, bytes] of state) store.set(name, bytes);
  }

  /** The storage is sound, though it may have lost what it lost; a lead fills it again where the app asks for that. */
  async #calm(): Promise<void> {
    let pcs = [...this.#office.pcs.values()];
    for (let pass = 0; pass < mostPasses; pass += 1) {
      const ends: string[] = [];
      for (const pc of [...pcs]) {
        pc.ports.clock.advance(2 * dayMs);
        const end = await this.#round(pc);
        ends.push(`${pc.name} ${end}`);
        if (end === 'space-ended') {
          this.#ledger.leave(pc);
          pcs = pcs.filter((one) => one !== pc);
        }
        const isLead = pc.name === 'ada' || pc.name === 'bo';
        if (isLead && (end === 'space-missing' || end === 'space-rolled-back'))
          ends.push(`refill ${(await ask(pc.core, 'sync.refill', undefined)).ok}`);
      }
      const open = (await this.#ledger.difference(pcs)) ?? this.#leftThere(pcs);
      this.#note(`calm ${pass}: ${ends.join(', ')}; ${open ?? 'done'}`);
      if (open === undefined) return this.#ledger.settle(pcs);
    }
    throw new Error('not everything came to everybody');
  }

  /** What was erased has to go from the storage as well. */
  #leftThere([pc]: readonly SimulatedPc[]): string | undefined {
    const names = pc ? erasedThere(this.#office.store, pc) : [];
    return names.length > 0 ? `erased content lies in ${names.join(', ')}` : undefined;
  }
}

/** Runs one schedule; throws with what happened where anything is lost or differs. */
export async function runSchedule(plan: Plan, seed: number): Promise<void> {
  const office = await openOffice(plan, String(seed));
  const schedule = new Schedule(plan, seed, office);
  try {
    await schedule.run();
  } catch (error) {
    const told = `schedule ${seed}: npm run faults -- --schedule ${seed}\n${schedule.trace.join('\n')}`;
    throw new Error(`${told}\n${error instanceof Error ? error.stack : error}`, { cause: error });
  } finally {
    await office.close();
  }
}
