// From what a person entered to the storage behind it.
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { type TargetAddress, type TargetSettings, targetSettings } from '../../../shared/contract/sync.ts';
import { createFolderTarget } from './folder.ts';
import type { ProbeParts } from './probe.ts';
import { createS3Target } from './s3.ts';
import type { Target } from './target.ts';
import { readableAddress, typedAddress } from './typed-address.ts';
import { createWebdavTarget } from './webdav.ts';

/** Who joined without reaching the storage knows no keys to it yet. */
const [folder, webdav, s3] = targetSettings.options;
export const storedTarget = z.discriminatedUnion('kind', [
  folder,
  webdav,
  s3.extend({ accessKey: z.string(), secretKey: z.string() }),
]);

/** The target; `proxy` as in an environment. Connects only when it is first asked for something. */
export function openTarget(
  settings: TargetSettings,
  parts: ProbeParts,
  proxy: Readonly<Record<string, string | undefined>>,
): Target {
  switch (settings.kind) {
    case 'folder':
      return createFolderTarget({ folder: settings.folder }, parts);
    case 'webdav':
      return createWebdavTarget({ ...settings, proxy }, parts);
    case 's3':
      return createS3Target({ ...settings, proxy }, parts);
  }
}

/** What may be shown of a target, and stand on a card: no user, no password. */
export function addressOf(settings: TargetSettings): TargetAddress {
  const { kind } = settings;
  if (kind === 'folder') return { kind, address: settings.folder };
  if (kind === 'webdav') return { kind, address: withoutUser(settings.url) };
  const folder = settings.folder === '' ? '' : `/${settings.folder}`;
  return {
    kind,
    address: `${withoutUser(settings.endpoint).replace(/\/$/, '')}/${settings.bucket}${folder}`,
  };
}

/** The part of the settings that a card carries (docs/specs/sync.md, J1). */
export function cardTargetOf(settings: TargetSettings): Readonly<Record<string, string>> {
  const { kind } = settings;
  if (kind === 'folder') return { kind, folder: settings.folder };
  if (kind === 'webdav') return { kind, url: withoutUser(settings.url) };
  const { bucket, folder, region, style } = settings;
  return { kind, endpoint: withoutUser(settings.endpoint), bucket, folder, region, style };
}

/** The settings that a card's target means, as far as it says them; undefined for a kind that isn't known. */
export function settingsFromCard(target: Readonly<Record<string, string>>): TargetSettings | undefined {
  const blank = { webdav: { user: '', password: '' }, s3: { accessKey: '', secretKey: '' } };
  const { kind } = target;
  return storedTarget.safeParse({ ...(kind === 'webdav' || kind === 's3' ? blank[kind] : {}), ...target })
    .data;
}

/** The settings with the access that counts elsewhere; undefined where that is another server's, which mustn't get it. */
export function withAccessOf(settings: TargetSettings, known: TargetSettings): TargetSettings | undefined {
  if (settings.kind === 'folder') return settings;
  const origin = (address: string): string | undefined => typedAddress(address)?.origin;
  if (settings.kind === 'webdav') {
    if (known.kind !== 'webdav' || origin(settings.url) !== origin(known.url)) return undefined;
    return { ...settings, user: known.user, password: known.password };
  }
  if (known.kind !== 's3' || origin(settings.endpoint) !== origin(known.endpoint)) return undefined;
  return { ...settings, accessKey: known.accessKey, secretKey: known.secretKey };
}

/** Everything but the secret, for whoever changes the access of this PC: it never leaves it. */
export function accessOf(settings: TargetSettings): Readonly<Record<string, string>> {
  const { kind } = settings;
  const place = cardTargetOf(settings);
  if (kind === 'folder') return place;
  return kind === 'webdav' ? { ...place, user: settings.user } : { ...place, accessKey: settings.accessKey };
}

const withoutUser = (address: string): string => {
  const url = typedAddress(address);
  return url ? readableAddress(url) : address;
};

/** False where nobody said yet how to sign in there: who joined by a stick knows the place alone. */
export function hasAccess(settings: TargetSettings): boolean {
  if (settings.kind === 'folder') return true;
  return (settings.kind === 'webdav' ? settings.password : settings.secretKey) !== '';
}

/** True for settings that could name a place at all. */
export function isPlausible(settings: TargetSettings): boolean {
  if (settings.kind === 'folder') return isAbsolute(settings.folder) || settings.folder.startsWith('\\\\');
  const address = settings.kind === 'webdav' ? settings.url : settings.endpoint;
  return /^https?:$/.test(typedAddress(address)?.protocol ?? '');
}
