// Letting somebody in: a lead finds the request by the digits that the newcomer's screen shows, and decides (J3, X4).
import type { Role } from '../../../../shared/model/primitives.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { digitsMatch, type JoinRequest, longestRequest, readJoin } from '../formats/join.ts';
import { nameOf, readName } from '../formats/names.ts';
import { type Grounds, need, type Round, RoundStop } from '../round/context.ts';
import { deliver } from '../round/deliver.ts';
import { takeAway } from '../round/take-away.ts';
import { act, ownKeysOf, pullControl, viewOf } from './act.ts';
import { boxesOwed } from './epoch.ts';

export interface OpenRequest {
  /** Of the file on the target. */
  readonly name: string;
  readonly request: JoinRequest;
}

/** Requests that lie on the target and are sound; whoever is admitted already asks no longer. */
export async function openRequests(round: Round): Promise<OpenRequest[]> {
  const { space, state } = viewOf(round);
  const listing = need(await round.target.list('', round.signal));
  const open: OpenRequest[] = [];
  for (const { name } of listing.filter((file) => readName(file.name)?.kind === 'join')) {
    const found = await round.target.get(name, longestRequest, round.signal);
    // What is longer than any request is none, and keeps nobody out.
    if (!found.ok && found.failure.kind === 'target-too-large') continue;
    const bytes = need(found);
    const read = bytes && readJoin(bytes, space);
    if (read?.ok && !state.devices.has(read.value.device)) open.push({ name, request: read.value });
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

/** A request that came as a file (J5): the same checks, and the very same digits. */
export function handedRequest(
  grounds: Pick<Grounds, 'follower'>,
  bytes: Uint8Array,
  digits: string,
): Result<OpenRequest> {
  const { space, state } = viewOf(grounds);
  const read = readJoin(bytes, space);
  if (!read.ok || !digitsMatch(space, read.value, digits)) return fail({ kind: 'request-other-digits' });
  const { device } = read.value;
  if (state.devices.has(device)) return fail({ kind: 'request-answered' });
  return ok({ name: nameOf({ kind: 'join', device }), request: read.value });
}

/** Admits the device of a request, and seals its key for it. */
export async function admit(
  round: Round,
  { name, request }: OpenRequest,
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
  await takeAway(round, name);
}
