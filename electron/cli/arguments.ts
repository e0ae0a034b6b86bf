// What was typed: one command, its operand, and options that all commands share.
import { parseArgs } from 'node:util';

export interface Arguments {
  readonly command: string | undefined;
  readonly operand: string | undefined;
  readonly options: {
    readonly profile?: string;
    readonly office?: string;
    readonly member?: string;
    readonly role?: string;
    readonly type?: string;
    readonly out?: string;
    readonly limit?: string;
    readonly lang?: string;
    readonly 'passphrase-file'?: string;
    readonly json?: boolean;
    readonly help?: boolean;
  };
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Reads the command line; answers the parser's complaint where it can't. */
export function readArguments(argv: readonly string[]): Arguments | { readonly complaint: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        profile: text,
        office: text,
        member: text,
        role: text,
        type: text,
        out: text,
        limit: text,
        lang: text,
        'passphrase-file': text,
        json: flag,
        help: { ...flag, short: 'h' },
      },
    });
    const [command, ...operands] = positionals;
    const operand = operands.length > 0 ? operands.join(' ') : undefined;
    return { command, operand, options: values as Arguments['options'] };
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
}
