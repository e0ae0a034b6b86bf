// From all control records that are known to the one line that counts: the same on every device that knows the same.
import { equalBytes, toHex } from '../../crypto/primitives.ts';
import { type ControlRecord, controlKind } from './control.ts';
import { type ControlRefusal, type ControlState, founded, mayAuthor, step } from './control-state.ts';
import { isSignedBy } from './signed.ts';

/** The control log as far as it can be followed. */
export interface ControlView {
  readonly space: Uint8Array;
  /** The state at the end of the line. */
  readonly state: ControlState;
  /** The line, first record first: record `n` stands at `n - 1`. */
  readonly line: readonly ControlRecord[];
  /** Valid records that another with the same number outdid (C10); their authors issue them anew. */
  readonly lost: readonly ControlRecord[];
  /** Records that may not say what they say, and those whose predecessor isn't here or isn't followed (C11). */
  readonly refused: readonly { readonly record: ControlRecord; readonly reason: ControlRefusal }[];
  /** A lead wrote the next record with a later version of the app: sync waits for the upgrade. */
  readonly newer: boolean;
}

interface Node {
  readonly record: ControlRecord;
  readonly state: ControlState;
  readonly next: Node[];
  /** The next record of the best line through here, and the state at that line's end. */
  best?: Node;
  tip: ControlState;
}

/** Follows the log of `space` (the hash of its first record); undefined where that record isn't among `records`. */
export function followControl(space: Uint8Array, records: readonly ControlRecord[]): ControlView | undefined {
  const refused: { record: ControlRecord; reason: ControlRefusal }[] = [];
  const nodes = new Map<string, Node>();
  for (const record of inOrder(records)) {
    const name = toHex(record.hash);
    const former = nodes.get(toHex(record.body.prev));
    const state = record.body.n === 1 ? start(space, record) : proceed(former, record);
    if (typeof state === 'string') {
      refused.push({ record, reason: state });
      continue;
    }
    if (nodes.has(name)) continue;
    const node: Node = { record, state, next: [], tip: state };
    nodes.set(name, node);
    former?.next.push(node);
  }
  const first = nodes.get(toHex(space));
  return first && { space, refused, ...lineFrom(first, nodes) };
}

/** By number, then by hash. Copies of one record with another signature stand side by side. */
const inOrder = (records: readonly ControlRecord[]): ControlRecord[] =>
  records.toSorted((a, b) => a.body.n - b.body.n || Buffer.compare(a.hash, b.hash));

function start(space: Uint8Array, record: ControlRecord): ControlState | ControlRefusal {
  const { prev, act } = record.body;
  if (!equalBytes(record.hash, space) || prev.some((byte) => byte !== 0)) return 'wrong-chain';
  if (act?.kind !== 'genesis') return 'wrong-chain';
  return isSignedBy(controlKind, record, act.device.signing) ? founded(record) : 'wrong-signature';
}

function proceed(former: Node | undefined, record: ControlRecord): ControlState | ControlRefusal {
  const { n, by } = record.body;
  if (former?.record.body.act === undefined || former.record.body.n !== n - 1) return 'wrong-chain';
  const author = former.state.devices.get(by);
  if (!author) return 'not-allowed';
  if (!isSignedBy(controlKind, record, author.signing)) return 'wrong-signature';
  return step(former.state, record);
}

function lineFrom(
  first: Node,
  nodes: ReadonlyMap<string, Node>,
): Pick<ControlView, 'state' | 'line' | 'lost' | 'newer'> {
  // Records stand in the map by number: from the ends back to the start, every fork below is decided already.
  for (const node of [...nodes.values()].reverse()) {
    const [only, ...others] = node.next;
    if (only === undefined) continue;
    node.best = others.reduce((best, other) => winner(node.state, best, other), only);
    node.tip = node.best.tip;
  }
  const line: Node[] = [];
  for (let at: Node | undefined = first; at; at = at.best) line.push(at);
  const newer = line.at(-1)?.record.body.act === undefined;
  const followed = newer ? line.slice(0, -1) : line;
  const counts = new Set(line);
  return {
    state: (followed.at(-1) ?? first).state,
    line: followed.map(({ record }) => record),
    lost: [...nodes.values()].filter((node) => !counts.has(node)).map(({ record }) => record),
    newer,
  };
}

/** Of two records behind one: the one whose line takes the right from the other's author, else by C10. */
function winner(state: ControlState, a: Node, b: Node): Node {
  const aOutdoes = !mayAuthor(a.tip, b.record);
  const bOutdoes = !mayAuthor(b.tip, a.record);
  if (aOutdoes !== bOutdoes) return aOutdoes ? a : b;
  const admitted = ({ record }: Node): number => state.devices.get(record.body.by)?.from ?? 0;
  const byAge = admitted(a) - admitted(b) || Buffer.compare(a.record.hash, b.record.hash);
  return byAge < 0 ? a : b;
}

/** What became of a view that this device has acted on. */
export type ViewChange =
  | 'same'
  | 'grown'
  /** Records that were followed are gone (C12). */
  | 'shorter'
  /** Two leads wrote at the same time, and the others' record counts (C10). */
  | 'outdone'
  /** The same by a record that only a later version understands (C13). */
  | 'newer'
  /** What was followed was written anew (C12). */
  | 'rewritten';

/** Records at the end of a line that a fork may still outdo once they were followed. */
export const deepestFork = 4;

/** Compares what was followed before with what can be followed now; only `same`, `grown` and `outdone` go on. */
export function compareViews(known: ControlView, now: ControlView): ViewChange {
  const apart = partingOf(known, now);
  if (apart === -1) return now.line.length > known.line.length ? 'grown' : 'same';
  const other = now.line[apart];
  const isDeep = known.line.length - apart > deepestFork;
  if (!other) return now.newer && !isDeep ? 'newer' : 'shorter';
  if (isDeep) return 'rewritten';
  return mayAuthor(known.state, other) || isOwnRival(known.line[apart], other) ? 'outdone' : 'rewritten';
}

/** Where the line that was followed ends in the one that can be followed now; -1: nowhere. */
const partingOf = (known: ControlView, now: ControlView): number =>
  known.line.findIndex((record, at) => {
    const other = now.line[at];
    return !other || !equalBytes(other.hash, record.hash);
  });

/**
 * The records of a line that outdoes the one that was followed, and that somebody begins who had lost the right to it there:
 * whoever knows that goes on without them (C12).
 */
export function overturning(known: ControlView, now: ControlView): readonly ControlRecord[] {
  const apart = partingOf(known, now);
  const other = now.line[apart];
  if (!other || mayAuthor(known.state, other) || isOwnRival(known.line[apart], other)) return [];
  return now.line.slice(apart);
}

/** Two successors of one device, each announced with its keys: a backup was put back on two PCs at once. */
const isOwnRival = (followed: ControlRecord | undefined, other: ControlRecord): boolean =>
  followed?.body.by === other.body.by &&
  followed.body.act?.kind === 'successor' &&
  other.body.act?.kind === 'successor';
