// The S3 target against Ceph's gateway.
import { expect, test } from 'vitest';
import { systemChance, systemClock } from '../../electron/core/ports/node-ports.ts';
import { createS3Target } from '../../electron/core/targets/s3.ts';
import { answerOf, cap, kindOf, large, targetSuite } from '../contracts/target-suite.ts';
import { hasCeph, makeBucket, startCeph } from './ceph-rgw.ts';

const parts = { clock: systemClock, chance: systemChance };
if (!hasCeph) test('Ceph RGW', ({ skip }) => skip('Ceph is not installed here'));
else {
  targetSuite(
    'Ceph RGW',
    async () => {
      const server = await startCeph();
      const settings = await makeBucket(server);
      return {
        target: createS3Target(settings, parts),
        other: createS3Target(settings, parts),
        missing: createS3Target({ ...settings, bucket: 'weg' }, parts),
        wrongPassword: createS3Target({ ...settings, secretKey: 'falsch' }, parts),
        oneWinner: true,
        stop: server.stop,
      };
    },
    // Three pages of a listing.
    2_100,
  );

  test('a clock that is off, a full quota, and a server without conditions are known', async () => {
    const server = await startCeph(6_000_000);
    const settings = await makeBucket(server);
    const late = { ...parts, clock: { now: () => systemClock.now() - 86_400_000 } };
    expect(kindOf(await createS3Target(settings, late).list(''))).toBe('target-clock');
    const target = createS3Target({ ...settings, conditionalCreate: 'refused' }, parts);
    expect(answerOf(await target.putIfAbsent('d-1', large()))).toBe('created');
    expect(answerOf(await target.putIfAbsent('d-1', large(2)))).toBe('exists');
    expect(kindOf(await target.putIfAbsent('d-2', large(2)))).toBe('target-full');
    expect(answerOf(await target.get('d-1', cap))?.length).toBe(5_000_000);
    target.close();
    await server.stop();
  });
}
