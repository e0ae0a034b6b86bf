// Where the passphrase comes from: the environment, a file, or a prompt that shows nothing. Never an argument, which
// every other user of the machine could read.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

export interface PassphraseSource {
  readonly env: string | undefined;
  readonly file: string | undefined;
  /** Text of the prompt. */
  readonly prompt: string;
}

/** The passphrase, or undefined where there is none to be had. Throws where the named file can't be read. */
export async function readPassphrase({ env, file, prompt }: PassphraseSource): Promise<string | undefined> {
  if (file !== undefined) return firstLine(readFileSync(file, 'utf8'));
  if (env !== undefined && env !== '') return env;
  if (!process.stdin.isTTY) return undefined;
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  const typed = await reader.question('');
  reader.close();
  process.stderr.write('\n');
  return typed === '' ? undefined : typed;
}

const firstLine = (text: string): string | undefined => text.split(/\r?\n/)[0] || undefined;
