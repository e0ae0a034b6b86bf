import { expect, test } from 'vitest';
import { draftFromCard, emptyTarget, missingIn, settingsOf, type TargetDraft } from './target-draft.ts';

const webdav: TargetDraft = { ...emptyTarget, kind: 'webdav', url: 'https://cloud.amt/team', user: 'jana' };
const s3: TargetDraft = {
  ...emptyTarget,
  kind: 's3',
  endpoint: 'https://s3.amt',
  bucket: 'team',
  accessKey: 'A',
  secretKey: 'B',
};

test('names what each kind of storage still needs', () => {
  expect(missingIn(emptyTarget)).toEqual(['folder']);
  expect(missingIn({ ...emptyTarget, kind: 'webdav' })).toEqual(['url']);
  expect(missingIn({ ...emptyTarget, kind: 's3', bucket: ' ' })).toEqual([
    'endpoint',
    'bucket',
    'accessKey',
    'secretKey',
  ]);
  expect(missingIn(s3)).toEqual([]);
});

test('gives the settings of the chosen kind only', () => {
  expect(settingsOf({ ...webdav, folder: '/alt' })).toEqual({
    kind: 'webdav',
    url: 'https://cloud.amt/team',
    user: 'jana',
    password: '',
  });
  expect(settingsOf({ ...webdav, url: ' cloud.amt/team' })).toMatchObject({ url: 'https://cloud.amt/team' });
  expect(settingsOf({ ...s3, endpoint: 'http://s3.amt' })).toMatchObject({ endpoint: 'http://s3.amt' });
  expect(settingsOf(s3)).toMatchObject({ kind: 's3', folder: '', region: 'us-east-1', style: 'path' });
});

test('reads a card, whatever is missing or strange in it', () => {
  expect(draftFromCard({ kind: 'folder', folder: '//server/team' })).toEqual({
    ...emptyTarget,
    folder: '//server/team',
  });
  expect(
    draftFromCard({ kind: 's3', endpoint: 'https://s3.amt', bucket: 'b', folder: 'f', style: 'host' }),
  ).toMatchObject({ kind: 's3', s3Folder: 'f', folder: '', style: 'host' });
  expect(draftFromCard({ kind: 'tape' })).toEqual(emptyTarget);
});
