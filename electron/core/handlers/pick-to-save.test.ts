// A file that a person puts over the vault would end it: on Linux it would even look as if nothing had happened.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, kindOf, must, passphrase } from '../../../test/support/core-bench.ts';
import { cheapKdf } from '../../../test/support/memory-ports.ts';
import { type OneCore, openOffice } from '../../../test/support/open-office.ts';
import { createCore } from '../create-core.ts';

let bench: OneCore;
beforeEach(async () => {
  bench = await openOffice();
});
afterEach(() => bench.remove());

test('nothing is written over the vault, nor into its folder', async () => {
  const { core, ports } = bench;
  const { id } = await must(core, 'records.save', { type: 'service', fields: { name: 'Fundsachen' } });
  for (const name of ['vault.db', 'sicherung.tresen-backup']) {
    ports.dialogs.answer(join(ports.vaultFolder, name), join(ports.vaultFolder, name));
    expect(await kindOf(ask(core, 'backup.save', undefined))).toBe('file-in-vault');
    expect(await kindOf(ask(core, 'exchange.export', {}))).toBe('file-in-vault');
  }
  await core.close();
  const again = createCore(ports, { kdf: cheapKdf });
  await must(again, 'vault.open', { passphrase });
  expect(await must(again, 'records.get', { ids: [id] })).toMatchObject([{ id }]);
  await again.close();
});
