// The command line's commands, run in the test's own process on a core of its own: what they say, and whether they succeed.
import { expect, vi } from 'vitest';
import type { Arguments } from '../../electron/cli/arguments.ts';
import { commands } from '../../electron/cli/commands.ts';
import { createOutput } from '../../electron/cli/output.ts';
import type { FailureKind } from '../../shared/errors/failure.ts';
import { createTranslator } from '../../shared/words/translator.ts';
import { type Language, languages } from '../../shared/words/words.ts';
import { ask, passphrase } from './core-bench.ts';
import { partsOf } from './failure-parts.ts';
import type { Pc } from './team-bench.ts';

/** What was typed behind a command. */
export interface Typed {
  readonly operand?: string;
  readonly options?: Arguments['options'];
}

const outputIn = (language: Language) => createOutput(createTranslator(language).t, false);
const outputs = { de: outputIn('de'), en: outputIn('en') } as const;

/** What a command says to the person, and whether it was a success. */
export async function runHere(
  language: Language,
  { core }: Pc,
  command: string,
  { operand, options = {} }: Typed,
) {
  await ask(core, 'vault.lock', undefined);
  let said = '';
  const mock = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  const order = {
    core,
    output: outputs[language],
    passphrase,
    operand,
    options,
    storagePassword: async () => ({ ok: true, value: undefined }) as const,
  };
  const isGood = await commands[command]?.(order);
  mock.mockRestore();
  return { said, isGood };
}

/** Runs the command in each language: it says both parts of the failure, and is no success. */
export async function expectSaid(
  kind: FailureKind,
  pc: Pc,
  command: string,
  typed: Typed = {},
): Promise<void> {
  for (const language of languages) {
    pc.ports.dialogs.answer(typed.options?.from ?? typed.operand);
    const { said, isGood } = await runHere(language, pc, command, typed);
    for (const part of partsOf(language, kind))
      expect({ kind, said }).toEqual({ kind, said: expect.stringContaining(part) });
    expect({ kind, isGood, holes: /\{\{|undefined/.test(said) }).toEqual({
      kind,
      isGood: false,
      holes: false,
    });
  }
}
