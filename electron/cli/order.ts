// What every command gets, and what they have in common: opening the vault, and naming what is missing.
import type { Result } from '../../shared/result.ts';
import type { Core } from '../core/create-core.ts';
import type { Workspace } from '../core/handlers/workspace.ts';
import type { Arguments } from './arguments.ts';
import type { Output } from './output.ts';

export interface Order {
  readonly core: Core;
  readonly output: Output;
  readonly passphrase: string;
  readonly operand: string | undefined;
  readonly options: Arguments['options'];
}

type OpenOrder = Order & { readonly workspace: Workspace };
/** Answers true only for complete success; the exit code follows from that. */
export type Command = (order: Order) => Promise<boolean>;

/** Opens the vault first; its notices go to the person. */
export const withVault =
  (body: (order: OpenOrder) => Promise<boolean>): Command =>
  async (order) => {
    const { core, output, passphrase } = order;
    core.subscribe((event) => {
      if (event.kind === 'failure') output.fail(event.failure);
    });
    if (!(await succeeded(output, core.host.open({ kind: 'passphrase', passphrase })))) return false;
    const workspace = core.host.workspace();
    return workspace !== undefined && body({ ...order, workspace });
  };

/** Says the failure, if it is one. */
export async function succeeded(output: Output, result: Promise<Result<unknown>>): Promise<boolean> {
  const settled = await result;
  if (!settled.ok) output.fail(settled.failure);
  return settled.ok;
}

/** Says what is missing, if it is. */
export function required(output: Output, what: string, value: string | undefined): value is string {
  if (value === undefined) output.say(output.t('cli.missing', { what }));
  return value !== undefined;
}
