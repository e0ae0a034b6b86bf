// Founding, opening, locking and looking after the vault.

import type { Handlers } from '../../../shared/contract/call.ts';
import type { exchangeCalls } from '../../../shared/contract/exchange.ts';
import type { joiningCalls } from '../../../shared/contract/space.ts';
import type { vaultCalls } from '../../../shared/contract/vault.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { foundOffice } from '../found-office.ts';
import { verify } from '../journal/verify.ts';
import { fillSample, foundSample } from '../sample.ts';
import { writeMembership } from '../session.ts';
import { healthOf } from '../vault-health.ts';
import type { VaultHost } from '../vault-host.ts';
import { pickToSave } from './pick-to-save.ts';

type BackupCall = 'backup.save' | 'backup.restore' | 'backup.restoreInPlace';

export type VaultHandlers = Handlers<
  typeof vaultCalls & typeof joiningCalls & Pick<typeof exchangeCalls, BackupCall>
>;

export function vaultHandlers(host: VaultHost): VaultHandlers {
  return { ...openingHandlers(host), ...secretHandlers(host), ...careHandlers(host) };
}

type Opening =
  | 'vault.state'
  | 'vault.found'
  | 'vault.foundToJoin'
  | 'vault.openSample'
  | 'vault.leaveSample'
  | 'vault.open'
  | 'vault.openWithRecoveryCode'
  | 'vault.openWithSystem'
  | 'vault.lock';

function openingHandlers(host: VaultHost): Pick<VaultHandlers, Opening> {
  const { keeper, ports } = host;
  return {
    'vault.state': () => host.state(),
    'vault.found': ({ passphrase, ...office }) =>
      host.opening(async () => {
        const founded = await keeper.found(ports.vaultFolder, passphrase);
        if (!founded.ok) return founded;
        foundOffice(founded.value.vault, ports, { ...office, sample: false });
        host.opened(founded.value);
        return ok({ recoveryCode: founded.value.recoveryCode });
      }, 'office'),
    'vault.foundToJoin': ({ passphrase }) =>
      host.opening(async () => {
        const founded = await keeper.found(ports.vaultFolder, passphrase);
        if (!founded.ok) return founded;
        founded.value.vault.db.write((db) => {
          writeMembership(db, { officeId: '', memberId: '', sample: false });
          return null;
        });
        host.opened(founded.value);
        return ok({ recoveryCode: founded.value.recoveryCode });
      }, 'office'),
    'vault.openSample': () =>
      host.opening(async () => {
        const founded = await foundSample(ports, keeper);
        if (!founded.ok) return founded;
        return fillSample(host.opened({ vault: founded.value }));
      }, 'sample'),
    'vault.leaveSample': async () => {
      host.close();
      host.use('office');
      return emptied(host.announce());
    },
    'vault.open': ({ passphrase }) => host.open({ kind: 'passphrase', passphrase }),
    'vault.openWithSystem': () => host.open({ kind: 'system' }),
    'vault.openWithRecoveryCode': ({ code, newPassphrase }) =>
      host.opening(async () => {
        const secret = { kind: 'recoveryCode', code } as const;
        const changed = await keeper.changePassphrase(host.folder(), secret, newPassphrase);
        return changed.ok ? host.openNow({ kind: 'passphrase', passphrase: newPassphrase }) : changed;
      }),
    'vault.lock': async () => {
      host.close();
      return emptied(host.announce());
    },
  };
}

const emptied = async (result: Promise<Result<unknown>>): Promise<Result<null>> => {
  const done = await result;
  return done.ok ? ok(null) : done;
};

function secretHandlers(
  host: VaultHost,
): Pick<VaultHandlers, 'vault.changePassphrase' | 'vault.newRecoveryCode' | 'vault.setSystemSlot'> {
  const { keeper } = host;
  return {
    'vault.changePassphrase': ({ current, next }) =>
      keeper.changePassphrase(host.folder(), { kind: 'passphrase', passphrase: current }, next),
    'vault.newRecoveryCode': ({ passphrase }) => keeper.newRecoveryCode(host.folder(), passphrase),
    'vault.setSystemSlot': async ({ on }) => {
      const open = host.workspace();
      return open ? keeper.setSystemSlot(open.vault, on) : fail({ kind: 'vault-locked' });
    },
  };
}

function careHandlers(host: VaultHost): Pick<VaultHandlers, 'vault.health' | 'vault.verify' | BackupCall> {
  const { keeper, ports } = host;
  return {
    'vault.health': async () => {
      const open = host.workspace();
      return open ? ok(await healthOf(open, keeper)) : fail({ kind: 'vault-locked' });
    },
    'vault.verify': async () => {
      const open = host.workspace();
      return open ? verify(open.vault, open.work) : fail({ kind: 'vault-locked' });
    },
    'backup.save': async () => {
      const open = host.workspace();
      if (!open) return fail({ kind: 'vault-locked' });
      const picked = await pickToSave(ports, 'backup', `tresen-${open.today()}.tresen-backup`);
      if (!picked.ok || picked.value === undefined) return picked.ok ? ok(null) : picked;
      const file = picked.value;
      const saved = await keeper.backup(open.vault, file);
      if (!saved.ok) return saved;
      ports.backupMade?.(open.now());
      return ok({ bytes: (await ports.files.stat(file))?.size ?? 0 });
    },
    'backup.restore': ({ passphrase }) =>
      host.opening(async () => {
        const file = await ports.dialogs.pickToOpen('backup');
        if (file === undefined) return ok(null);
        const secret = { kind: 'passphrase', passphrase } as const;
        const restored = await keeper.restore(file, ports.vaultFolder, secret);
        return restored.ok ? host.openNow(secret) : restored;
      }, 'office'),
    'backup.restoreInPlace': ({ passphrase }) =>
      host.opening<{ readonly aside: string } | null>(async () => {
        if (!host.damage.isIn(ports.vaultFolder))
          return fail({ kind: 'vault-exists', folder: ports.vaultFolder });
        const file = await ports.dialogs.pickToOpen('backup');
        if (file === undefined) return ok(null);
        const secret = { kind: 'passphrase', passphrase } as const;
        const restored = await keeper.restoreInPlace(file, ports.vaultFolder, secret);
        if (!restored.ok) return restored;
        const opened = await host.openNow(secret);
        return opened.ok ? restored : opened;
      }, 'office'),
  };
}
