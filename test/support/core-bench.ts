// An office to write in through the real core, and the question that every fault has to answer: is all of it there?
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import type { Workspace } from '../../electron/core/handlers/workspace.ts';
import type { Answer, Args, CoreCallName } from '../../shared/contract/contract.ts';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import type { Result } from '../../shared/result.ts';
import { cheapKdf, createTestPorts } from './memory-ports.ts';

export const passphrase = 'kleines blaues Fahrrad';

/** What contact number `n` says: about 500 bytes, enough to fill pages. */
export const concernOf = (n: number): string => `Anliegen ${n}: ${'Ummeldung nach dem Umzug, '.repeat(18)}`;

/** A core on the files under `root`; another seed gives other ids. */
export const startCore = (root: string, seed: string | number): Core =>
  createCore(createTestPorts(root, seed), { kdf: cheapKdf });

/** Asks the core, typed by the contract. */
export const ask = <K extends CoreCallName>(core: Core, name: K, args: Args<K>): Promise<Result<Answer<K>>> =>
  core.call(name, args) as Promise<Result<Answer<K>>>;

/** The answer; throws a failure. */
export async function must<K extends CoreCallName>(core: Core, name: K, args: Args<K>): Promise<Answer<K>> {
  const result = await ask(core, name, args);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** `ok`, or the kind of the failure. */
export async function kindOf(result: Promise<Result<unknown>>): Promise<string> {
  const answered = await result;
  return answered.ok ? 'ok' : answered.failure.kind;
}

/** What is open in the core; throws where nothing is. */
export function workspaceOf({ host }: Core): Workspace {
  const open = host.workspace();
  if (!open) throw new Error('no vault is open');
  return open;
}

/** Writes contact number `n`. */
export const save = (core: Core, service: string, n: number): Promise<Result<unknown>> =>
  ask(core, 'contacts.save', { fields: { channel: 'counter', service, concern: concernOf(n) } });

export interface Office {
  readonly root: string;
  readonly service: string;
}

/** A founded office with one service, closed. */
export async function foundOffice(): Promise<Office> {
  const root = mkdtempSync(join(tmpdir(), 'tresen-office-'));
  const core = startCore(root, 'office');
  await must(core, 'vault.found', {
    officeName: 'Bürgeramt Probe',
    memberName: 'Erika',
    role: 'lead',
    passphrase,
  });
  const { id } = await must(core, 'records.save', { type: 'service', fields: { name: 'Wohnsitz anmelden' } });
  await core.close();
  return { root, service: id };
}

/** A copy to harm, in `under` (the system's temporary folder otherwise). */
export function copyOffice({ root, service }: Office, under = tmpdir()): Office {
  const copy = mkdtempSync(join(under, 'tresen-office-'));
  cpSync(root, copy, { recursive: true });
  return { root: copy, service };
}

export const removeOffice = ({ root }: Office): void => rmSync(root, { recursive: true, force: true });

export interface Inspection {
  /** Numbers of the contacts that are there, ascending. */
  readonly contacts: number[];
  /** What verifying found wrong, and contacts that say something else than was written. */
  readonly differences: string[];
  /** What the core told unasked, such as a lost tail. */
  readonly failures: FeedEvent[];
}

/** Opens the office anew, verifies everything and closes it. */
export async function inspect({ root }: Office): Promise<Inspection> {
  const core = startCore(root, `inspect ${root}`);
  const failures: FeedEvent[] = [];
  core.subscribe((event) => {
    // How full the machine is says nothing about what was written.
    if (event.kind === 'failure' && event.failure.kind !== 'vault-disk-low') failures.push(event);
  });
  try {
    await must(core, 'vault.open', { passphrase });
    const { differences } = await must(core, 'vault.verify', undefined);
    const rows = core.host
      .workspace()
      ?.db.read((db) =>
        db.all<{ fields: string }>("SELECT fields FROM records WHERE type = 'contact' ORDER BY n"),
      );
    const wrong: string[] = [];
    const contacts = (rows ?? []).map(({ fields }) => {
      const { concern } = JSON.parse(fields) as { concern: string };
      const n = Number(/^Anliegen (\d+):/.exec(concern)?.[1]);
      if (concern !== concernOf(n)) wrong.push(`contact ${n} says ${concern.slice(0, 40)}`);
      return n;
    });
    return { contacts: contacts.sort((a, b) => a - b), differences: [...differences, ...wrong], failures };
  } finally {
    await core.close();
  }
}
