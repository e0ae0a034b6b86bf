// Every failure that a person can meet, by area. The sentence and the next step for each are in the word files.
import type { ExchangeFailure } from './exchange-failure.ts';
import type { HostFailure } from './host-failure.ts';
import type { RecordFailure } from './record-failure.ts';
import type { SyncFailure } from './sync-failure.ts';
import type { TargetFailure } from './target-failure.ts';
import type { VaultFailure } from './vault-failure.ts';

export type Failure =
  | VaultFailure
  | RecordFailure
  | ExchangeFailure
  | HostFailure
  | TargetFailure
  | SyncFailure;

export type FailureKind = Failure['kind'];
