// Storage as a person types it in: one text for each field, whatever the kind, and from there to settings.
import { z } from 'zod';
import { type TargetSettings, targetSettings } from '../../shared/contract/sync.ts';

/** Fields of all kinds, so that switching between kinds loses nothing. */
export interface TargetDraft {
  readonly kind: TargetSettings['kind'];
  readonly folder: string;
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly endpoint: string;
  readonly bucket: string;
  readonly s3Folder: string;
  readonly region: string;
  readonly style: 'path' | 'host';
  readonly accessKey: string;
  readonly secretKey: string;
}
export type TargetField = Exclude<keyof TargetDraft, 'kind' | 'style'>;

export const emptyTarget: TargetDraft = {
  kind: 'folder',
  folder: '',
  url: '',
  user: '',
  password: '',
  endpoint: '',
  bucket: '',
  s3Folder: '',
  region: '',
  style: 'path',
  accessKey: '',
  secretKey: '',
};

/** Fields that each kind can't do without. */
const needed: Readonly<Record<TargetDraft['kind'], readonly TargetField[]>> = {
  folder: ['folder'],
  webdav: ['url'],
  s3: ['endpoint', 'bucket', 'accessKey', 'secretKey'],
};

/** Needed fields that are empty. */
export const missingIn = (draft: TargetDraft): readonly TargetField[] =>
  needed[draft.kind].filter((field) => draft[field].trim() === '');

/** People leave out how an address begins; never anything but the encrypted way is added. */
const withScheme = (address: string): string =>
  /^[a-z][a-z0-9+.-]*:\/\//i.test(address.trim()) ? address : `https://${address.trim()}`;

/** The settings; throws where something needed is missing. */
export function settingsOf(draft: TargetDraft): TargetSettings {
  const { kind, region, s3Folder, ...rest } = draft;
  const fields = {
    folder: { folder: rest.folder },
    webdav: { url: withScheme(rest.url), user: rest.user, password: rest.password },
    s3: {
      endpoint: withScheme(rest.endpoint),
      bucket: rest.bucket,
      folder: s3Folder,
      ...(region.trim() === '' ? {} : { region }),
      style: rest.style,
      accessKey: rest.accessKey,
      secretKey: rest.secretKey,
    },
  }[kind];
  return targetSettings.parse({ kind, ...fields });
}

const cardTarget = z.object({
  kind: z.enum(['folder', 'webdav', 's3']).catch('folder'),
  folder: z.string().catch(''),
  url: z.string().catch(''),
  endpoint: z.string().catch(''),
  bucket: z.string().catch(''),
  region: z.string().catch(''),
  style: z.enum(['path', 'host']).catch('path'),
  user: z.string().catch(''),
  accessKey: z.string().catch(''),
});

/** What a team card, or the present access, says of the storage; the passwords are for the person to fill in. */
export function draftFromCard(target: Readonly<Record<string, string>>): TargetDraft {
  const { folder, ...rest } = cardTarget.parse(target);
  return rest.kind === 's3'
    ? { ...emptyTarget, ...rest, s3Folder: folder }
    : { ...emptyTarget, ...rest, folder };
}
