// The one search over everything that is kept.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { searchCalls } from '../../../shared/contract/search.ts';
import { ok } from '../../../shared/result.ts';
import { search } from '../search/search.ts';
import type { Workspace } from './workspace.ts';

export function searchHandlers({ db, view }: Workspace): Handlers<typeof searchCalls> {
  return { 'search.query': (query) => ok(db.read((tx) => search(tx, query, view(tx)))) };
}
