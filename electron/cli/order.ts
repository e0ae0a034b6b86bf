// What every command gets, and what they have in common: opening the vault, and naming what is missing.
import { type Answer, type Args, type CoreCallName, coreContract } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/errors/record-failure.ts';
import { problemsOf } from '../../shared/model/problems.ts';
import { fail, type Result } from '../../shared/result.ts';
import { reasonSentence } from '../../shared/words/failure-sentence.ts';
import type { words } from '../../shared/words/words.ts';
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
  /** The password of the team's storage; asked for only where it is needed. */
  readonly storagePassword: () => Promise<Result<string | undefined>>;
}

export type OpenOrder = Order & { readonly workspace: Workspace };
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

/** How the command line calls what a call calls otherwise. */
type OptionNames = Readonly<Record<string, string>>;

/** Asks the core; the failure is said already. `names`: what refused values are called here. */
export async function asked<K extends CoreCallName>(
  { core, output }: Pick<Order, 'core' | 'output'>,
  name: K,
  args: Args<K>,
  names: OptionNames = {},
): Promise<Result<Answer<K>>> {
  const parsed = coreContract[name].args.safeParse(args);
  if (!parsed.success) {
    sayProblems(output, problemsOf(parsed.error), names);
    return fail({ kind: 'call-malformed', call: name });
  }
  const result = await core.call(name, args);
  if (!result.ok) output.fail(result.failure);
  return result as Result<Answer<K>>;
}

/** Says what is wrong with values that were typed. */
export function sayProblems(output: Output, problems: readonly Problem[], names: OptionNames): void {
  for (const problem of problems)
    output.say(`${names[problem.path] ?? problem.path}: ${reasonSentence(output.t, problem)}`);
}

/** Says the failure, if it is one. */
export async function succeeded(output: Output, result: Promise<Result<unknown>>): Promise<boolean> {
  const settled = await result;
  if (!settled.ok) output.fail(settled.failure);
  return settled.ok;
}

type Operand = keyof typeof words.de.cli.operands;

/** Says what is missing, if it is: an option, or what the help calls an operand. */
export function required(
  { say, t }: Output,
  what: `--${string}` | Operand,
  value: string | undefined,
): value is string {
  const name = isOption(what) ? what : t(`cli.operands.${what}`);
  if (value === undefined) say(t('cli.missing', { what: name }));
  return value !== undefined;
}

const isOption = (what: `--${string}` | Operand): what is `--${string}` => what.startsWith('--');
