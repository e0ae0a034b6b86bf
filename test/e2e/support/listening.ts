// Which processes of a program listen on a port. Linux only: it reads /proc.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const listenState = '0A';

/** Inodes of all listening TCP sockets on this machine. */
function listeningInodes(): Set<string> {
  const rows = (file: string) => readFileSync(`/proc/net/${file}`, 'utf8').trim().split('\n').slice(1);
  const fields = (row: string) => row.trim().split(/\s+/);
  const tcp = ['tcp', 'tcp6']
    .flatMap(rows)
    .map(fields)
    .filter(([, , , state]) => state === listenState);
  return new Set(tcp.map((columns) => columns[9] ?? ''));
}

/** Process ids of `pid` and everything below it. */
function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // The process has ended in the meantime.
    }
  }
  const family = [pid];
  for (const member of family)
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

/** What the open handles of a process point at. */
function handlesOf(pid: number): string[] {
  const read = (handle: string): string[] => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${handle}`)];
    } catch {
      // Closed since the listing, as the handle of the listing itself is.
      return [];
    }
  };
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap(read);
  } catch {
    return [];
  }
}

/** One entry for each listening socket in the family of `pid`. */
export function listeningSockets(pid: number): string[] {
  const inodes = listeningInodes();
  return familyOf(pid).flatMap((member) =>
    handlesOf(member)
      .filter((target) => inodes.has(/^socket:\[(\d+)\]$/.exec(target)?.[1] ?? '-'))
      .map((target) => `${member} ${target}`),
  );
}
