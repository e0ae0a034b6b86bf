// The one door between pages and program: every call is checked for where it comes from and what it brings.
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { callChannel } from '../../shared/contract/bridge.ts';
import type { AnswerOf, ParsedArgsOf } from '../../shared/contract/call.ts';
import {
  type CoreCallName,
  coreContract,
  type HostContract,
  hostContract,
} from '../../shared/contract/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import { isPlainValue } from './plain-value.ts';

/** Handlers of the shell's own calls; they learn which window asked. */
export type HostDesk = {
  readonly [K in keyof HostContract]: (
    args: ParsedArgsOf<HostContract[K]>,
    sender: WebContents,
  ) => Promise<Result<AnswerOf<HostContract[K]>>> | Result<AnswerOf<HostContract[K]>>;
};

export interface DoorParts {
  readonly callCore: (name: CoreCallName, args: unknown, sender: WebContents) => Promise<Result<unknown>>;
  readonly desk: HostDesk;
  /** Origins that pages of ours are loaded from. */
  readonly origins: readonly string[];
}

/** Opens the door. A caller that is no main frame of our own origin meets an exception, not an answer. */
export function openDoor(parts: DoorParts): void {
  ipcMain.handle(callChannel, async (event, name: unknown, args: unknown): Promise<Result<unknown>> => {
    if (!isOurs(event, parts.origins)) throw new Error('refused: not a page of this program');
    try {
      return await dispatch(parts, event.sender, name, args);
    } catch (error) {
      return fail({ kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) });
    }
  });
}

function isOurs(event: IpcMainInvokeEvent, origins: readonly string[]): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && origins.includes(frame.origin);
}

async function dispatch(
  parts: DoorParts,
  sender: WebContents,
  name: unknown,
  args: unknown,
): Promise<Result<unknown>> {
  const malformed = fail({ kind: 'call-malformed', call: String(name).slice(0, 100) });
  if (typeof name !== 'string' || !isPlainValue(args)) return malformed;
  if (Object.hasOwn(hostContract, name)) {
    const key = name as keyof HostContract;
    const parsed = hostContract[key].args.safeParse(args);
    if (!parsed.success) return malformed;
    // The table's row fixes both sides; TypeScript can't follow a union of rows through one call.
    const handler = parts.desk[key] as (args: unknown, sender: WebContents) => Promise<Result<unknown>>;
    return handler(parsed.data, sender);
  }
  // The core parses the arguments by the same contract, on its own thread.
  return Object.hasOwn(coreContract, name) ? parts.callCore(name as CoreCallName, args, sender) : malformed;
}
