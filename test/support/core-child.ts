// A process of its own that writes contacts through the real core until it is killed, refused or done:
// `core-child.ts ROOT SERVICE FIRST COUNT`. Says `ack N` for what the core called saved, `refused N KIND` otherwise.
import { writeSync } from 'node:fs';
import { ask, passphrase, save, startCore } from './core-bench.ts';

const [root = '', service = '', first = '1', count = '1'] = process.argv.slice(2);
/** At once and without a buffer: what was said must not be lost with the process. */
const say = (line: string): number => writeSync(1, `${line}\n`);

const core = startCore(root, process.pid);
say('start');
const opened = await ask(core, 'vault.open', { passphrase });
say(opened.ok ? 'open' : `closed ${opened.failure.kind}`);
for (let n = Number(first); opened.ok && n < Number(first) + Number(count); n += 1) {
  const saved = await save(core, service, n);
  say(saved.ok ? `ack ${n}` : `refused ${n} ${saved.failure.kind}`);
  // Lets the test's SIGKILL and the core's own work in between two contacts.
  await new Promise(setImmediate);
}
await core.close();
say('end');
