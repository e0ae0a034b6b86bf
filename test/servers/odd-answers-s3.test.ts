// The same of an S3 service, whose codes and conditions differ from maker to maker.
import { expect, test } from 'vitest';
import { systemChance, systemClock } from '../../electron/core/ports/node-ports.ts';
import { createS3Target, type S3Settings } from '../../electron/core/targets/s3.ts';
import type { Target } from '../../electron/core/targets/target.ts';
import { type Case, inTurn, page, toldOf, verbs } from './in-turn.ts';
import { ownServers } from './own-servers.ts';

const own = ownServers();
const parts = { clock: systemClock, chance: systemChance };
const settings = { region: 'amt', bucket: 'team', folder: '', accessKey: 'a', secretKey: 'b' } as const;

function at(port: number, more: Partial<S3Settings> = {}): Target {
  const endpoint = `http://127.0.0.1:${port}`;
  const target = createS3Target({ ...settings, endpoint, style: 'path', ...more }, parts);
  own.later(() => target.close());
  return target;
}

const error = (code: string): string => `<Error><Code>${code}</Code></Error>`;
const nothing = '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>';
const objects = (last: string): string =>
  `<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>${last}</Key><Size>1</Size></Contents></ListBucketResult>`;

test.each<Case>([
  ['list', [[200, nothing]], []],
  ['list', [page], 'target-not-storage'],
  ['list', [[204]], 'target-not-storage'],
  ['list', [[404, error('NoSuchBucket')]], 'target-folder-missing'],
  ['list', [[403, error('AccessDenied')]], 'target-not-allowed'],
  ['list', [[503, nothing]], 'target-busy'],
  [
    'list',
    [
      [200, objects('d-2')],
      [200, objects('d-2')],
    ],
    'target-not-storage',
  ],
  [
    'list',
    [
      [200, objects('d-2')],
      [200, objects('d-1')],
    ],
    'target-not-storage',
  ],
  ['get', [[200, 'ganz']], 'ganz'],
  ['get', [page], 'target-not-storage'],
  ['get', [[206, 'halb']], 'target-not-storage'],
  ['get', [[404, error('NoSuchKey')]], undefined],
  ['get', [[404, error('NoSuchBucket')]], 'target-folder-missing'],
  ['get', [[403, error('AccessDenied')]], 'target-not-allowed'],
  ['get', [[503, error('SlowDown')]], 'target-busy'],
  ['put', [[200]], 'created'],
  ['put', [[412, error('PreconditionFailed')]], 'exists'],
  ['put', [[409, error('ConditionalRequestConflict')]], 'target-busy'],
  ['put', [[403, error('AccessDenied')]], 'target-not-writable'],
  ['put', [[404, error('NoSuchBucket')]], 'target-folder-missing'],
  ['put', [[501, error('NotImplemented')], [404], [200]], 'created'],
  ['put', [[501, error('NotImplemented')], [200]], 'exists'],
  ['put', [[501, error('NotImplemented')], [403]], 'target-not-allowed'],
  ['put', [[501, error('NotImplemented')], [404], [403, error('QuotaExceeded')]], 'target-full'],
  ['remove', [[204]], undefined],
  ['remove', [[200]], undefined],
  ['remove', [[404, error('NoSuchKey')]], undefined],
  ['remove', [[404, error('NoSuchBucket')]], 'target-folder-missing'],
  ['remove', [[403, error('AccessDenied')]], 'target-not-writable'],
  ['set up', [[404, error('NoSuchBucket')]], 'target-folder-missing'],
])('to %s, %j is %j', async (verb, said, told) => {
  const { port } = await inTurn(said, own);
  expect(toldOf(await verbs[verb](at(port)))).toEqual(told);
});

test('whether conditions are honoured is remembered, and where they are not, a look comes first', async () => {
  const look = 'HEAD /team/d-1';
  const write = 'PUT /team/d-1';
  const once = await inTurn([[501, error('NotImplemented')], [404], [200], [404], [200]], own);
  const target = at(once.port);
  for (let turn = 0; turn < 2; turn += 1) expect(toldOf(await verbs.put(target))).toBe('created');
  expect(once.asked).toEqual([`${write} if none`, look, write, look, write]);
  for (const conditionalCreate of ['ignored', 'refused'] as const) {
    const known = await inTurn([[404], [200]], own);
    expect(toldOf(await verbs.put(at(known.port, { conditionalCreate })))).toBe('created');
    expect(known.asked).toEqual([look, write]);
  }
  const honoured = await inTurn([[200]], own);
  await verbs.put(at(honoured.port, { conditionalCreate: 'honoured' }));
  expect(honoured.asked).toEqual([`${write} if none`]);
});

test.each<['ignored' | 'refused', number]>([
  ['ignored', 200],
  ['refused', 501],
])('the probe finds conditions that are %s, and from then on a look comes first', async (found, status) => {
  const files = new Map<string, Buffer>();
  const asked: string[] = [];
  const port = await own.answering((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(method);
    const kept = files.get(url);
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      if (url.includes('list-type')) return response.end(nothing);
      if (method === 'DELETE') files.delete(url);
      if (method !== 'PUT') return response.writeHead(kept || method === 'DELETE' ? 200 : 404).end(kept);
      if (request.headers['if-none-match'] && status !== 200) return response.writeHead(status).end();
      files.set(url, Buffer.concat(pieces));
      return response.end();
    });
  });
  const target = at(port);
  expect(await target.probe()).toMatchObject({
    ok: true,
    value: { conditionalCreate: found, removes: true },
  });
  expect(files.size).toBe(0);
  asked.length = 0;
  expect(toldOf(await verbs.put(target))).toBe('created');
  expect(asked).toEqual(['HEAD', 'PUT']);
});

test('a bucket can be part of the server’s name', async () => {
  const target = createS3Target({ ...settings, endpoint: 'https://s3.invalid', style: 'host' }, parts);
  expect(await target.list('')).toEqual({
    ...{ ok: false, failure: { kind: 'target-name-unknown', host: 'team.s3.invalid' } },
  });
});
