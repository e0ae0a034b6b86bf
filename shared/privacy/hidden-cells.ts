// Which numbers of a table have to be hidden so that no small one can be worked out from the rest. A table is seen as
// a graph: every equation (a row and its total, a column and its total) is a node, every number an edge between the
// two equations that it stands in. What can change along a cycle of hidden edges can't be worked out; what can't, can.

/** A number and the two equations that it belongs to. */
export interface Item {
  readonly value: number;
  /** Name of the one equation; numbers of this side never share an equation with those of the other. */
  readonly from: string;
  readonly to: string;
  /** A sum of others: it stands in their equations with the opposite sign. */
  readonly isSum: boolean;
  /** What it costs the reader not to see it. */
  readonly cost: number;
}

/**
 * Indexes of the items to hide: all below `least`, and the cheapest others without which a hidden one could be worked
 * out, exactly or as certainly below `least`, by somebody who knows that counts are not negative.
 */
export function hiddenItems(items: readonly Item[], least: number): Set<number> {
  const hidden = new Set(items.flatMap(({ value }, at) => (value < least ? [at] : [])));
  const graph = graphOf(items);
  for (const at of [...hidden]) {
    const need = least - (items[at]?.value ?? 0);
    if (room(graph, hidden, at, need) >= need) continue;
    for (const other of cheapestWay(graph, hidden, at, need)) hidden.add(other);
  }
  return hidden;
}

interface Graph {
  readonly items: readonly Item[];
  /** Items of an equation. */
  readonly at: ReadonlyMap<string, readonly number[]>;
}

function graphOf(items: readonly Item[]): Graph {
  const at = new Map<string, number[]>();
  for (const [index, { from, to }] of items.entries()) {
    for (const node of [from, to]) at.set(node, [...(at.get(node) ?? []), index]);
  }
  return { items, at };
}

interface Step {
  readonly at: number;
  readonly item: Item;
  readonly next: string;
  /** True where the number itself gets larger on the way. */
  readonly grows: boolean;
}

/** The ways out of an equation. A number grows from `from` to `to` and shrinks on the way back, a sum the other way round. */
const stepsFrom = ({ items, at }: Graph, node: string, but: number): Step[] =>
  (at.get(node) ?? []).flatMap((index) => {
    const item = items[index];
    if (!item || index === but) return [];
    const isForward = item.from === node;
    return [{ at: index, item, next: isForward ? item.to : item.from, grows: isForward !== item.isSum }];
  });

/** From where to where others have to make up for it when the item grows. */
const ends = ({ from, to, isSum }: Item): [string, string] => (isSum ? [from, to] : [to, from]);

/** By how much a hidden item could be larger for all that is shown, counted up to `enough` (Ford and Fulkerson). */
function room(graph: Graph, hidden: ReadonlySet<number>, at: number, enough: number): number {
  const item = graph.items[at];
  if (!item) return 0;
  const [start, end] = ends(item);
  const changed = new Map<number, number>();
  for (let found = 0; found < enough; found += 1) {
    const way = openWay(graph, hidden, changed, at, start, end);
    if (!way) return found;
    for (const step of way) changed.set(step.at, (changed.get(step.at) ?? 0) + (step.grows ? 1 : -1));
  }
  return enough;
}

/** A way of hidden items along which one can be moved without any getting negative (breadth first). */
function openWay(
  graph: Graph,
  hidden: ReadonlySet<number>,
  changed: ReadonlyMap<number, number>,
  but: number,
  start: string,
  end: string,
): Step[] | undefined {
  const ways = new Map<string, Step[]>([[start, []]]);
  for (const [node, way] of ways) {
    if (node === end) return way;
    for (const step of stepsFrom(graph, node, but)) {
      if (!hidden.has(step.at) || ways.has(step.next)) continue;
      if (step.grows || step.item.value + (changed.get(step.at) ?? 0) > 0)
        ways.set(step.next, [...way, step]);
    }
  }
  return undefined;
}

/** Items on the way that costs the reader least and lets the item at `at` grow by `need` (Dijkstra). */
function cheapestWay(graph: Graph, hidden: ReadonlySet<number>, at: number, need: number): number[] {
  const item = graph.items[at];
  if (!item) return [];
  const [start, end] = ends(item);
  const open = new Map([[start, { cost: 0, way: [] as number[] }]]);
  const done = new Set<string>();
  for (;;) {
    const [node, best] = [...open].sort((one, other) => one[1].cost - other[1].cost)[0] ?? [];
    if (node === undefined || best === undefined) throw new Error('a table without a way over its totals');
    if (node === end) return best.way;
    open.delete(node);
    done.add(node);
    for (const step of stepsFrom(graph, node, at)) {
      if (done.has(step.next) || !(step.grows || step.item.value >= need)) continue;
      const cost = best.cost + (hidden.has(step.at) ? 0 : step.item.cost);
      const known = open.get(step.next);
      if (!known || cost < known.cost) open.set(step.next, { cost, way: [...best.way, step.at] });
    }
  }
}
