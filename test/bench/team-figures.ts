// What a team asks of an object store on an ordinary working day, by the clock of the app's own schedule.
import { bulkOffice } from '../../build/sample-office/bulk.ts';
import { createS3Target } from '../../electron/core/targets/s3.ts';
import { hasCeph, makeBucket, startCeph } from '../servers/ceph-rgw.ts';
import { must } from '../support/core-bench.ts';
import { createSeededChance } from '../support/memory-ports.ts';
import {
  createTeamBench,
  found,
  joinAs,
  memberState,
  type Pc,
  sync,
  syncAll,
} from '../support/team-bench.ts';
import { type CountingProxy, type Passed, startCountingProxy } from './counting-proxy.ts';
import type { Figure } from './figure.ts';

const members = 10;
/** Contacts of one PC: one each seven and a half minutes, as at a busy counter. */
const contactsAnHour = 8;
/** So many small files of a PC become one (tidy.ts), a few of them at a time at any hour, as PCs begin at different ones. */
const many = 32;
/** Uncounted at first, until every PC looks for news at a time of its own. */
const warmUpHours = 0.25;
/** Half of the PCs fill up their small files in that time, as half of them do in any two hours. */
const hours = 2;

const hourMs = 3_600_000;
/** So often somebody looks whether a round is due. */
const stepMs = 15_000;

/** Requests and bytes of one PC in one hour; nothing where Ceph is not installed. */
export async function teamFigures(): Promise<Figure[]> {
  if (!hasCeph) {
    console.error('NOT MEASURED: a team over S3, as Ceph is not installed here');
    return [];
  }
  const server = await startCeph();
  const proxy = await startCountingProxy(server.port);
  const bucket = await makeBucket(server);
  const settings = { ...bucket, endpoint: `http://127.0.0.1:${proxy.port}` };
  // Ceph refuses what is signed at another time than its own; the schedule's clock is the test's.
  const parts = { clock: { now: Date.now }, chance: createSeededChance('team') };
  const bench = createTeamBench(() => createS3Target(settings, parts));
  try {
    const pcs = await team({ ...bench, target: { kind: 's3', ...settings } });
    await spread(pcs);
    await work(pcs, warmUpHours);
    proxy.read();
    await work(pcs, hours);
    return figuresOf(proxy, pcs);
  } finally {
    await bench.close();
    await proxy.close();
    await server.stop();
  }
}

/** A lead and nine others who have their services. */
async function team(bench: Parameters<typeof found>[0] & ReturnType<typeof createTeamBench>): Promise<Pc[]> {
  const pcs = Array.from({ length: members }, (_, at) => bench.pc(`pc${at}`));
  const [lead, ...others] = pcs;
  if (!lead) throw new Error('no team');
  await found(bench, lead);
  await must(lead.core, 'records.save', { type: 'service', fields: { name: 'Personalausweis' } });
  for (const pc of others) await joinAs(bench, lead, pc, 'counter');
  await syncAll(...pcs);
  return pcs;
}

const concerns = [...bulkOffice({ contacts: 500, documents: 0, seed: 1, today: '2026-11-23' })].flatMap(
  (line) => (line.type === 'contact' ? [String((line.fields as { concern?: string }).concern ?? '')] : []),
);

/** As a team stands at any hour: everybody has a file of what was joined before, and between none and nearly `many` since. */
async function spread(pcs: readonly Pc[]): Promise<void> {
  for (const [at, pc] of pcs.entries()) {
    for (let entry = 0; entry < many; entry += 1) await note(pc, entry * members + at);
    await sync(pc);
    for (let file = 0; file < Math.round((at * (many - 1)) / members); file += 1) {
      await note(pc, file * members + at);
      await sync(pc);
    }
  }
  await syncAll(...pcs);
}

/** Everybody writes in turn, and every PC syncs when its schedule says so. */
async function work(pcs: readonly Pc[], length: number): Promise<void> {
  const every = hourMs / contactsAnHour / stepMs;
  for (let step = 0; step < (length * hourMs) / stepMs; step += 1) {
    for (const [at, pc] of pcs.entries()) {
      if ((step + at * 3) % every === 0) await note(pc, step * members + at);
      await pass(pc);
    }
  }
}

async function note(pc: Pc, turn: number): Promise<void> {
  const concern = concerns[turn % concerns.length] ?? '';
  const service = pc.core.host
    .workspace()
    ?.db.read((tx) => tx.get<{ id: string }>("SELECT id FROM records WHERE type = 'service' LIMIT 1"))?.id;
  if (service === undefined) throw new Error('no service');
  await must(pc.core, 'contacts.save', {
    fields: { channel: 'counter', service, concern, outcome: 'resolved' },
  });
}

/** Lets a PC's clock go on, and waits for the round that begins with that. */
async function pass(pc: Pc): Promise<void> {
  const isDue = (pc.ports.timers.waiting[0] ?? stepMs + 1) <= stepMs;
  pc.ports.timers.advance(stepMs);
  if (!isDue) return;
  do await new Promise((done) => setTimeout(done, 2));
  while ((await memberState(pc)).round.kind === 'running');
}

function figuresOf(proxy: CountingProxy, pcs: readonly Pc[]): Figure[] {
  const passed = proxy.read();
  const each = (count: number): number => count / (members * hours);
  const row = (name: string, kind: keyof Passed, unit: Figure['unit'] = ''): Figure => ({
    name: `a team of ${members}, a PC and hour: ${name}`,
    value: each(passed[kind]),
    unit,
  });
  return [
    row('listings', 'list'),
    row('files read', 'get'),
    row('files written', 'put'),
    row('files removed, and others', 'other'),
    row('bytes sent', 'up', 'bytes'),
    row('bytes received', 'down', 'bytes'),
    { name: `a team of ${members}: files in the space`, value: filesOf(pcs), unit: '' },
  ];
}

const filesOf = ([pc]: readonly Pc[]): number =>
  pc?.core.host
    .workspace()
    ?.db.read((tx) => tx.get<{ n: number }>("SELECT count(*) AS n FROM space_files WHERE state = 'held'"))
    ?.n ?? 0;
