// The team's storage as the command line names it; what its password is, no argument ever says.
import { resolve } from 'node:path';
import { type TargetSettings, targetSettings } from '../../shared/contract/sync.ts';
import { problemsOf } from '../../shared/model/problems.ts';
import type { Arguments } from './arguments.ts';
import { type Order, sayProblems } from './order.ts';

type Fields = Readonly<Record<string, string | undefined>>;
type StorageOrder = Pick<Order, 'output' | 'options' | 'storagePassword'>;

const names = {
  folder: '--folder, --bucket-folder',
  url: '--webdav',
  endpoint: '--s3',
  bucket: '--bucket',
  region: '--region',
  style: '--style',
  user: '--user',
  accessKey: '--user',
  secretKey: 'TRESEN_STORAGE_PASSWORD',
} as const;

/** The storage that the options name, or else the card; undefined, and said, where that is no storage. */
export async function storageFrom(order: StorageOrder, card?: Fields): Promise<TargetSettings | undefined> {
  const { output, options } = order;
  const named = [fromFolder(options), fromWebdav(options), fromS3(options)].filter(
    (one) => one !== undefined,
  );
  const [place = card] = named;
  if (!place || named.length > 1) {
    output.say(output.t('cli.whichStorage'));
    return undefined;
  }
  const whole = place.kind === 'folder' ? place : await withAccess(order, place);
  const parsed = whole && targetSettings.safeParse(whole);
  if (parsed && !parsed.success) sayProblems(output, problemsOf(parsed.error), names);
  return parsed?.data;
}

const fromFolder = ({ folder }: Arguments['options']): Fields | undefined =>
  folder === undefined
    ? undefined
    : { kind: 'folder', folder: folder.startsWith('\\\\') ? folder : resolve(folder) };

const fromWebdav = ({ webdav: url }: Arguments['options']): Fields | undefined =>
  url === undefined ? undefined : { kind: 'webdav', url };

const fromS3 = (options: Arguments['options']): Fields | undefined => {
  const { s3: endpoint, bucket, 'bucket-folder': folder, region, style } = options;
  return endpoint === undefined ? undefined : { kind: 's3', endpoint, bucket, folder, region, style };
};

/** With the user and the password; said and undefined where the password isn't to be had. */
async function withAccess(
  { output, options, storagePassword }: StorageOrder,
  place: Fields,
): Promise<Fields | undefined> {
  const password = await storagePassword();
  if (!password.ok) output.fail(password.failure);
  else if (password.value === undefined) output.say(output.t('cli.noStoragePassword'));
  if (!password.ok || password.value === undefined) return undefined;
  return place.kind === 's3'
    ? { ...place, accessKey: options.user ?? place.accessKey, secretKey: password.value }
    : { ...place, user: options.user ?? place.user ?? '', password: password.value };
}
