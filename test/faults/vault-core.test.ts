// Damage as a person meets it, through the core's calls: said, without a fault of the program, and never for good.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ask,
  copyOffice,
  foundOffice,
  must,
  passphrase,
  removeOffice,
  save,
  startCore,
} from '../support/core-bench.ts';

const page = 4096;
const contacts = 30;

test('[vault S4] one flipped bit in any page: the office is sound, or refused, or its check finds it', {
  timeout: 120_000,
}, async () => {
  const office = await foundOffice();
  const writer = startCore(office.root, 'writer');
  await must(writer, 'vault.open', { passphrase });
  for (let n = 1; n <= contacts; n += 1) await save(writer, office.service, n);
  const spare = writer.host
    .workspace()
    ?.db.read((db) => db.get<{ freelist_count: number }>('PRAGMA freelist_count'));
  await writer.close();
  const file = join('vault', 'vault.db');
  const bytes = readFileSync(join(office.root, file));
  let unnoticed = 0;
  for (let at = 700; at < bytes.length; at += page) {
    const copy = copyOffice(office);
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(join(copy.root, file), changed);
    const core = startCore(copy.root, `flip ${at}`);
    const opened = await ask(core, 'vault.open', { passphrase });
    if (opened.ok) {
      const verified = await ask(core, 'vault.verify', undefined);
      if (verified.ok && verified.value.differences.length === 0) unnoticed += 1;
      if (!verified.ok) expect(verified.failure.kind).toBe('vault-damaged');
    } else {
      expect(opened.failure.kind).toBe('vault-damaged');
      // Refused for the same reason each time: the first attempt let go of the file.
      const again = await ask(core, 'vault.open', { passphrase });
      expect(again).toMatchObject({ ok: false, failure: { kind: 'vault-damaged' } });
    }
    await core.close();
    removeOffice(copy);
  }
  // Pages that hold nothing are read by nobody, unless opening puts them to use.
  expect(unnoticed).toBeLessThanOrEqual(spare?.freelist_count ?? 0);
  removeOffice(office);
});
