// What may no longer be kept is erased: person parts whose day has come (DSGVO Art. 5 (1) e).
import dayjs from 'dayjs';
import type { Workspace } from './handlers/workspace.ts';

/** How often to look, in ms: an office PC may run for days. */
const interval = 60 * 60_000;

/** Erases what is due, now and every hour. Answers a function that stops it. */
export function keepRetention(workspace: Workspace): () => void {
  eraseDuePersons(workspace);
  const timer = setInterval(() => eraseDuePersons(workspace), interval);
  timer.unref();
  return () => clearInterval(timer);
}

/** Erases person parts that were to be kept until yesterday at the latest; journal and search forget them, too. */
export function eraseDuePersons({ db, funnel, ports }: Workspace): void {
  const today = dayjs(ports.clock.now()).format('YYYY-MM-DD');
  const due = db.read((tx) =>
    tx.all<{ id: string }>("SELECT id FROM records WHERE type = 'person' AND hidden = 0 AND sort < ?", today),
  );
  // Whoever is at the counter, the rule holds: it isn't a change that a role could forbid.
  if (due.length > 0) funnel.commit(due.map(({ id }) => ({ kind: 'erase', type: 'person', id })));
}
