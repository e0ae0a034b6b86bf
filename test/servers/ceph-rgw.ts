// Ceph's S3: one monitor, one OSD with its objects in memory, and the gateway.
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import type { S3Settings } from '../../electron/core/targets/s3.ts';
import {
  type Bench,
  isInstalled,
  type RunningServer,
  runOnce,
  startServer,
  statusOf,
} from './start-server.ts';

export const cephKeys = {
  accessKey: 'testkey0000000000000',
  secretKey: 'testsecret0000000000000000000000000000',
};

export const hasCeph = ['radosgw', 'ceph-mon', 'ceph-osd', 'ceph'].every(isInstalled);

/** Makes the bucket `amt`; answers the settings of a folder in it. */
export async function makeBucket(server: RunningServer): Promise<S3Settings> {
  const { accessKey, secretKey } = cephKeys;
  const aws = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region: 'default',
  });
  const endpoint = `http://127.0.0.1:${server.port}`;
  const { status } = await aws.fetch(`${endpoint}/amt`, { method: 'PUT' });
  if (status !== 200) throw new Error(`the bucket was not made: ${status}`);
  return {
    ...cephKeys,
    endpoint,
    bucket: 'amt',
    folder: 'Bürgerbüro Süd & Öffnung',
    region: 'default',
    style: 'path',
  };
}

/** Serves S3 for `cephKeys`, with at most `quota` bytes where that is given. */
export const startCeph = (quota?: number): Promise<RunningServer> =>
  startServer(async (bench) => {
    const { folder, port, run, until } = bench;
    const at = (name: string): string => join(folder, name);
    for (const name of ['mon', 'osd', 'run', 'log', 'data']) await mkdir(at(name));
    const cluster = randomUUID();
    await writeFile(at('ceph.conf'), configuration(folder, port, cluster));
    const conf = ['-c', at('ceph.conf')];
    await makeMonitor(bench, conf, cluster);
    run('ceph-mon', [...conf, '-i', 'a', '-f']);
    const osd = randomUUID();
    await until(() =>
      works(() => runOnce(bench, 'ceph', [...conf, '--connect-timeout', '2', 'osd', 'new', osd, '0'])),
    );
    await runOnce(bench, 'ceph-osd', [...conf, '-i', '0', '--mkfs', '--osd-uuid', osd]);
    run('ceph-osd', [...conf, '-i', '0', '-f']);
    run('radosgw', [...conf, '-n', 'client.rgw', '-f']);
    await until(async () => (await statusOf(`http://127.0.0.1:${port}/`, 'GET')) === 200, 50);
    const keys = ['--access-key', cephKeys.accessKey, '--secret-key', cephKeys.secretKey];
    const admin = (...args: string[]) => runOnce(bench, 'radosgw-admin', [...conf, ...args, '--uid=amt']);
    await admin('user', 'create', '--display-name=amt', ...keys);
    if (quota === undefined) return;
    await admin('quota', 'set', '--quota-scope=user', `--max-size=${quota}`);
    await admin('quota', 'enable', '--quota-scope=user');
  });

const works = async (work: () => Promise<void>): Promise<boolean> => {
  await work();
  return true;
};

async function makeMonitor(bench: Bench, conf: readonly string[], cluster: string): Promise<void> {
  const { folder, port } = bench;
  const [keyring, map] = [join(folder, 'keyring'), join(folder, 'monmap')];
  const make = (...args: string[]) => runOnce(bench, 'ceph-authtool', [keyring, ...args]);
  await make('--create-keyring', '--gen-key', '-n', 'mon.', '--cap', 'mon', 'allow *');
  const all = ['mon', 'osd', 'mgr'].flatMap((part) => ['--cap', part, 'allow *']);
  for (const who of ['client.admin', 'client.rgw', 'osd.0']) await make('--gen-key', '-n', who, ...all);
  const address = `[v2:127.0.0.1:${port + 1}]`;
  await runOnce(bench, 'monmaptool', ['--create', '--addv', 'a', address, '--fsid', cluster, map]);
  await runOnce(bench, 'ceph-mon', [...conf, '-i', 'a', '--mkfs', '--monmap', map, '--keyring', keyring]);
}

const configuration = (folder: string, port: number, cluster: string): string => `
[global]
fsid = ${cluster}
mon host = [v2:127.0.0.1:${port + 1}]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind port min = ${port + 2}
ms bind port max = ${port + 19}
ms bind ipv6 = false
keyring = ${folder}/keyring
paxos propose interval = 0.05
paxos min wait = 0.01
run dir = ${folder}/run
admin socket = ${folder}/run/$cluster-$name.asok
log file = ${folder}/log/$name.log
mon cluster log file = ${folder}/log/cluster.log
crash dir = ${folder}/run
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 2000
[mon]
mon data = ${folder}/mon
mon initial members = a
[osd]
osd data = ${folder}/osd
osd objectstore = memstore
memstore device bytes = 1073741824
osd class load list = *
osd class default list = *
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:${port}
rgw data = ${folder}/data
rgw rados pool pg num min = 4
rgw enable usage log = false
rgw run sync thread = false
rgw enable gc threads = false
rgw enable lc threads = false
rgw thread pool size = 32
`;
