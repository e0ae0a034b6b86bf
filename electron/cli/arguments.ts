// What was typed: one command of one or two words, its operand, and options that all commands share.
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
    readonly from?: string;
    readonly limit?: string;
    readonly lang?: string;
    readonly 'passphrase-file'?: string;
    readonly name?: string;
    readonly 'member-id'?: string;
    readonly folder?: string;
    readonly webdav?: string;
    readonly s3?: string;
    readonly bucket?: string;
    readonly 'bucket-folder'?: string;
    readonly region?: string;
    readonly style?: string;
    readonly user?: string;
    readonly 'storage-password-file'?: string;
    readonly workplace?: boolean;
    readonly follow?: boolean;
    readonly watch?: boolean;
    readonly json?: boolean;
    readonly help?: boolean;
  };
}

/** Commands of two words begin so. */
const grouped: ReadonlySet<string> = new Set(['space', 'join', 'transfer']);

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** An option that does not exist, or that was given no value or one too many. */
export interface Misread {
  readonly option: string;
  readonly isUnknown: boolean;
}

/** Reads the command line; answers the option that can't be understood, if there is one. */
export function readArguments(argv: readonly string[]): Arguments | Misread {
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
        from: text,
        limit: text,
        lang: text,
        'passphrase-file': text,
        name: text,
        'member-id': text,
        folder: text,
        webdav: text,
        s3: text,
        bucket: text,
        'bucket-folder': text,
        region: text,
        style: text,
        user: text,
        'storage-password-file': text,
        workplace: flag,
        follow: flag,
        watch: flag,
        json: flag,
        help: { ...flag, short: 'h' },
      },
    });
    const words = grouped.has(positionals[0] ?? '') ? 2 : 1;
    const command = positionals.slice(0, words).join(' ') || undefined;
    const operand = positionals.slice(words).join(' ') || undefined;
    return { command, operand, options: values as Arguments['options'] };
  } catch (error) {
    return misread(error);
  }
}

/** The parser complains in English, and names the option in quotation marks. */
function misread(error: unknown): Misread {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const [, option = ''] = /'([^']*)'/.exec(error.message) ?? [];
  return { option, isUnknown: error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' };
}
