// A password goes to no other server than the one that it was typed for.
import { expect, test } from 'vitest';
import type { TargetSettings } from '../../../shared/contract/sync.ts';
import { settingsFromCard, withAccessOf } from './open-target.ts';

const folder = { kind: 'folder', folder: '/ablage' } as const;
const cloud = { kind: 'webdav', url: 'https://cloud.example/a', user: 'ada', password: 'geheim' } as const;
const bucket: Extract<TargetSettings, { kind: 's3' }> = {
  ...{ kind: 's3', endpoint: 'https://s3.example', bucket: 'team', folder: '', region: 'de', style: 'path' },
  ...{ accessKey: 'ada', secretKey: 'geheim' },
};
const moved = (target: Readonly<Record<string, string>>) => {
  const settings = settingsFromCard(target);
  if (!settings) throw new Error('no such storage');
  return settings;
};

test('[M2] the access is known at the same server, and in a folder there is none', () => {
  const url = 'https://cloud.example/neu';
  expect(withAccessOf(moved({ kind: 'webdav', url }), cloud)).toEqual({ ...cloud, url });
  const { endpoint, region, style } = bucket;
  const place = { kind: 's3', endpoint, bucket: 'neu', folder: '', region, style };
  expect(withAccessOf(moved(place), bucket)).toEqual({ ...bucket, bucket: 'neu' });
  expect(withAccessOf(moved({ kind: 'folder', folder: '/neu' }), cloud)).toEqual({
    ...{ kind: 'folder', folder: '/neu' },
  });
});

test('[M2] no other server, and none that is reached otherwise, gets it', () => {
  for (const url of [
    'https://cloud.example.evil.example/a',
    'http://cloud.example/a',
    'https://cloud.example:8443/a',
    'https://other.example/a',
  ])
    expect(withAccessOf(moved({ kind: 'webdav', url }), cloud), url).toBeUndefined();
  expect(withAccessOf(moved({ kind: 'webdav', url: cloud.url }), folder)).toBeUndefined();
  const { secretKey: _, accessKey: __, ...rest } = bucket;
  expect(withAccessOf(moved({ ...rest, endpoint: 'https://s4.example' }), bucket)).toBeUndefined();
  expect(withAccessOf(moved(rest), cloud)).toBeUndefined();
});

test('a storage of a kind that is not known is none', () => {
  expect(settingsFromCard({ kind: 'brieftaube', loft: 'Nord' })).toBeUndefined();
});
