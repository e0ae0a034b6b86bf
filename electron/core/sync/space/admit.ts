// Letting somebody in: a lead finds the request by the digits that the newcomer's screen shows, and decides (J3, X4).
import type { Role } from '../../../../shared/model/primitives.ts';
import type { Listed } from '../../targets/target.ts';
import { digitsMatch, type JoinRequest, readJoin } from '../formats/join.ts';
import { readName } from '../formats/names.ts';
import { longestFile } from '../formats/segment-header.ts';
import { need, type Round, RoundStop } from '../round/context.ts';
import { deliver } from '../round/deliver.ts';
import { act, ownKeysOf, pullControl, viewOf } from './act.ts';
import { boxesOwed } from './epoch.ts';

export interface OpenRequest {
  readonly file: Listed;
  readonly request: JoinRequest;
}

/** Requests that lie on the target and are sound; whoever is admitted already asks no longer. */
export async function openRequests(round: Round): Promise<OpenRequest[]> {
  const { space, state } = viewOf(round);
  const listing = need(await round.target.list('', round.signal));
  const open: OpenRequest[] = [];
  for (const file of listing.filter(({ name }) => readName(name)?.kind === 'join')) {
    const bytes = need(await round.target.get(file.name, longestFile, round.signal));
    const read = bytes && readJoin(bytes, space);
    if (read?.ok && !state.devices.has(read.value.device)) open.push({ file, request: read.value });
  }
  return open;
}

/** The request with these very digits; ends the round where there is none. */
export async function requestWith(round: Round, digits: string): Promise<OpenRequest> {
  const { space } = viewOf(round);
  const found = (await openRequests(round)).find(({ request }) => digitsMatch(space, request, digits));
  if (!found) throw new RoundStop({ kind: 'space-digits-unknown' });
  return found;
}

/** Admits the device of a request, and seals its key for it. */
export async function admit(
  round: Round,
  { file, request }: OpenRequest,
  member: string,
  role: Role,
): Promise<void> {
  await pullControl(round);
  const { device, signing, agreement } = request;
  await act(round, (view) =>
    view.state.devices.has(device)
      ? undefined
      : { kind: 'add', device: { device, signing, agreement }, member, role },
  );
  boxesOwed(round, viewOf(round), ownKeysOf(round));
  await deliver(round);
  need(await round.target.remove(file.name, round.signal));
}
