// Asks where a file is to be written, and refuses the vault's own folder: what is put over the vault's file would end it.
import { isAbsolute, relative, resolve } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CorePorts, FileKind } from '../ports/ports.ts';

/** The path that a person picked; undefined: the dialog was closed. */
export async function pickToSave(
  { dialogs, vaultFolder }: Pick<CorePorts, 'dialogs' | 'vaultFolder'>,
  what: FileKind,
  suggestedName: string,
): Promise<Result<string | undefined>> {
  const file = await dialogs.pickToSave(what, suggestedName);
  if (file === undefined || !isInside(vaultFolder, file)) return ok(file);
  return fail({ kind: 'file-in-vault', file });
}

function isInside(folder: string, file: string): boolean {
  const way = relative(resolve(folder), resolve(file));
  return !way.startsWith('..') && !isAbsolute(way);
}
