// Storage can list names without end: of those from which nothing comes, a round reads some from each source, so that nobody
// reads without end, and what one name brings up never keeps anybody else's files away (F6).
import type { ReadDb } from '../../db.ts';
import type { Listed } from '../../targets/target.ts';
import { readName } from '../formats/names.ts';
import type { Looking } from './context.ts';

/** So many files of one source are read in vain in one round. */
export const mostInVain = 128;

export interface VainReads {
  /** Those of the files that are still worth a read. */
  worthIt(files: readonly Listed[]): Listed[];
  /** These were read, and what came of it is noted. */
  count(files: readonly Listed[]): void;
}

/** Something of what was read under this name is here for good, or until others come. */
const isKept = (db: ReadDb, name: string): boolean =>
  db.get("SELECT 1 FROM space_files WHERE name = ? AND (state = 'held' OR bytes IS NOT NULL)", name) !==
  undefined;

/** For all that a round reads at once. */
export function countVainReads({ db, follower }: Looking): VainReads {
  const inVain = new Map<string, number>();
  /** A device of the team, all others together, or what else it is. */
  const sourceOf = ({ name: file }: Listed): string => {
    const name = readName(file);
    if (name?.kind !== 'segment') return name?.kind ?? '';
    return follower.now().view?.state.devices.has(name.device) ? name.device : name.kind;
  };
  return {
    worthIt: (files) => files.filter((file) => (inVain.get(sourceOf(file)) ?? 0) < mostInVain),
    count(files) {
      for (const file of files) {
        const source = sourceOf(file);
        if (!db.read((tx) => isKept(tx, file.name))) inVain.set(source, (inVain.get(source) ?? 0) + 1);
      }
    },
  };
}
