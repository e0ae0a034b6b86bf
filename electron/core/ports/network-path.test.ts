import { expect, test } from 'vitest';
import { isInSyncedFolder, isOnNetworkMount, isUnc, linuxMounts, macMounts } from './network-path.ts';

test.each([
  ['\\\\server\\share\\vault', true],
  ['//server/share', true],
  ['\\\\?\\UNC\\server\\share', true],
  ['\\\\?\\C:\\Users', false],
  ['\\\\.\\COM1', false],
  ['C:\\Users\\vault', false],
  ['/home/office', false],
])('[vault S9] %s is a UNC path: %s', (path, expected) => {
  expect(isUnc(path)).toBe(expected);
});

const table = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/homes /home nfs4 rw 0 0',
  '/dev/sdb1 /home/local ext4 rw 0 0',
  '//server/office /mnt/Büro\\040A cifs rw 0 0',
  'me@host:/ /mnt/ssh fuse.sshfs rw 0 0',
  '/dev/fuse /run/user/1000/doc fuse.portal rw 0 0',
  'server:/x /over nfs rw 0 0',
  'tmpfs /over tmpfs rw 0 0',
].join('\n');

test.each([
  ['/var/lib/tresen', false],
  ['/home/a/vault', true],
  ['/home/local/vault', false],
  ['/homestead/vault', false],
  ['/mnt/ssh', true],
  ['/run/user/1000/doc/x', false],
  ['/over/x', false],
])('[vault S9] %s lies on a network mount of Linux: %s', (path, expected) => {
  expect(isOnNetworkMount(path, linuxMounts(table))).toBe(expected);
});

test('[vault S9] a blank in a mount point is read as the kernel writes it', () => {
  expect(isOnNetworkMount('/mnt/Büro A/x', linuxMounts(table))).toBe(true);
});

test('[vault S9] macOS prints its mounts in words', () => {
  const mounts = macMounts(
    '/dev/disk3s1s1 on / (apfs, sealed, local, read-only)\n//me@server/office on /Volumes/office (smbfs, nodev, nosuid)\n',
  );
  expect(isOnNetworkMount('/Volumes/office/x', mounts)).toBe(true);
  expect(isOnNetworkMount('/Users/me', mounts)).toBe(false);
});

test('[vault S9] a folder that OneDrive keeps in step counts, its neighbours do not', () => {
  const roots = ['C:\\Users\\me\\OneDrive', ''];
  expect(isInSyncedFolder('C:\\Users\\Me\\onedrive\\vault', roots)).toBe(true);
  expect(isInSyncedFolder('C:\\Users\\me\\OneDriveOld', roots)).toBe(false);
  expect(isInSyncedFolder('D:\\vault', roots)).toBe(false);
});
