// A process of its own that works in a vault until it is killed: `vault-child.ts ROOT found|hold|append|backup [FILE]`.

import { createVaultKeeper } from '../../electron/core/vault/create-vault-keeper.ts';
import { cheapKdf, createTestPorts } from './memory-ports.ts';
import { append, byPassphrase, passphrase, value } from './vault-bench.ts';

const [root = '', task = 'hold', file = ''] = process.argv.slice(2);
const ports = createTestPorts(root, process.pid);
const keeper = createVaultKeeper(ports, { kdf: cheapKdf });
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const { vault } = value(
  task === 'found'
    ? await keeper.found(ports.vaultFolder, passphrase)
    : await keeper.open(ports.vaultFolder, byPassphrase),
);
say(`open ${vault.device}`);
if (task === 'append' || task === 'found') {
  const last = vault.db.read((db) =>
    db.get<{ seq: number }>(
      'SELECT coalesce(max(seq), 0) AS seq FROM journal WHERE device = ?',
      vault.device,
    ),
  );
  const step = (seq: number): void => {
    append(vault, seq);
    say(`ack ${seq}`);
    setImmediate(step, seq + 1);
  };
  step((last?.seq ?? 0) + 1);
} else if (task === 'backup') {
  for (let round = 1; ; round += 1) {
    say(`begin ${round}`);
    value(await keeper.backup(vault, file));
    say(`done ${round}`);
  }
} else {
  setInterval(() => vault.device, 1000);
}
