// Everything that may cross the bridge. Host, client and test twins derive their types from it.

import { z } from 'zod';
import type { AnswerOf, ArgsOf, Handlers } from './call.ts';
import { call } from './call.ts';
import { conductCalls } from './conduct.ts';
import { contactCalls } from './contacts.ts';
import { exchangeCalls } from './exchange.ts';
import { hostCalls } from './host.ts';
import { officeCalls } from './office.ts';
import { recordCalls } from './records.ts';
import { searchCalls } from './search.ts';
import { joiningCalls, spaceCalls } from './space.ts';
import { syncCalls } from './sync.ts';
import { textCalls } from './texts.ts';
import { transferCalls } from './transfer.ts';
import { vaultCalls } from './vault.ts';

/** Calls about the feed itself. */
export const feedCalls = {
  /** Sends what the first screen needs, up to the event `usable`. */
  'feed.start': call<null>()(z.undefined()),
  /** Sends everything else that a replica holds, up to the event `filled`. */
  'feed.rest': call<null>()(z.undefined()),
} as const;

/** Answered by the core. */
export const coreContract = {
  ...vaultCalls,
  ...joiningCalls,
  ...contactCalls,
  ...recordCalls,
  ...officeCalls,
  ...textCalls,
  ...conductCalls,
  ...searchCalls,
  ...exchangeCalls,
  ...syncCalls,
  ...spaceCalls,
  ...transferCalls,
  ...feedCalls,
} as const;
export type CoreContract = typeof coreContract;

/** Answered by the shell. */
export const hostContract = hostCalls;
export type HostContract = typeof hostContract;

export const contract = { ...coreContract, ...hostContract } as const;
export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CoreCallName = keyof CoreContract;

export type CoreHandlers = Handlers<CoreContract>;
export type Args<K extends CallName> = ArgsOf<Contract[K]>;
export type Answer<K extends CallName> = AnswerOf<Contract[K]>;
