// Tells network paths from local ones. A live vault needs locks and memory of one machine; on a share it would be damaged.

/** File systems behind which another machine may write: by their names in Linux' and macOS' mount tables. */
const networkTypes = new Set([
  'nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'smb2', 'afs', 'afpfs', 'webdav', 'ncpfs', '9p', 'ceph', 'lustre', 'ocfs2', 'gfs2',
  'davfs', 'fuse.sshfs', 'fuse.davfs', 'fuse.davfs2', 'fuse.rclone', 'fuse.s3fs', 'fuse.glusterfs', 'fuse.ceph', 'fuse.smbnetfs',
  'fuse.curlftpfs', 'fuse.gvfsd-fuse', 'fuse.onedriver', 'fuse.google-drive-ocamlfuse', 'fuse.goofys', 'fuse.nfs',
]); // biome-ignore format: a list to be read across

export interface Mount {
  readonly folder: string;
  readonly type: string;
}

/** `\\server\share` and `//server/share`, also in the long form `\\?\UNC\…`; `\\?\C:\` and `\\.\` are local. */
export const isUnc = (path: string): boolean => /^[\\/]{2}(?:\?[\\/]UNC[\\/]|[^\\/?.])/i.test(path);

/** Linux' `/proc/self/mounts`: device, folder, type …; blanks in names are written as `\040` (fstab(5)). */
export function linuxMounts(table: string): Mount[] {
  const plain = (text: string): string =>
    text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return table.split('\n').flatMap((line) => {
    const [, folder, type] = line.split(' ');
    return folder && type ? [{ folder: plain(folder), type }] : [];
  });
}

/** What macOS' `mount` prints: `//user@host/share on /Volumes/share (smbfs, nodev)`. */
export function macMounts(table: string): Mount[] {
  return [...table.matchAll(/^.* on (\/.*) \((\w+)[,)]/gm)].flatMap(([, folder, type]) =>
    folder && type ? [{ folder, type }] : [],
  );
}

/** Whether the mount that `path` (absolute, links resolved) lies in is a network file system. The last of equals counts. */
export function isOnNetworkMount(path: string, mounts: readonly Mount[]): boolean {
  const holds = (folder: string): boolean =>
    folder === '/' || path === folder || path.startsWith(`${folder}/`);
  const nearest = mounts
    .filter((mount) => holds(mount.folder))
    .reduce<Mount | undefined>(
      (best, mount) => (best && best.folder.length > mount.folder.length ? best : mount),
      undefined,
    );
  return nearest !== undefined && networkTypes.has(nearest.type);
}

/** Whether `path` lies in one of the folders that a cloud client of the system keeps in step (`roots`, absolute). */
export const isInSyncedFolder = (path: string, roots: readonly string[]): boolean =>
  roots.some(
    (root) =>
      root !== '' &&
      `${path.toLowerCase()}/`
        .replaceAll('\\', '/')
        .startsWith(`${root.toLowerCase()}/`.replaceAll('\\', '/')),
  );
