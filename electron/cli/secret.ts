// Where passphrases and passwords come from: the environment, a file, or a prompt that shows nothing. Never an argument,
// which every other user of the machine could read.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { fail, ok, type Result } from '../../shared/result.ts';

export interface SecretSource {
  readonly env: string | undefined;
  readonly file: string | undefined;
  /** Text of the prompt. */
  readonly prompt: string;
}

/** The secret, or undefined where there is none to be had. */
export async function readSecret({ env, file, prompt }: SecretSource): Promise<Result<string | undefined>> {
  if (file !== undefined) return readFrom(file);
  if (env !== undefined && env !== '') return ok(env);
  if (!process.stdin.isTTY) return ok(undefined);
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  const typed = await reader.question('');
  reader.close();
  process.stderr.write('\n');
  return ok(typed === '' ? undefined : typed);
}

function readFrom(file: string): Result<string | undefined> {
  try {
    return ok(firstLine(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fail({ kind: 'file-missing', file });
    const detail = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'file-not-readable', file, detail });
  }
}

const firstLine = (text: string): string | undefined => text.split(/\r?\n/)[0] || undefined;
