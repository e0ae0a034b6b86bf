import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result.ts';
import { flushAll, registerFlush } from './flush.ts';

describe('flushAll', () => {
  it('runs every editor and tells what could not be saved', async () => {
    const done: string[] = [];
    const end = [
      registerFlush(async () => {
        done.push('document');
        return ok(null);
      }),
      registerFlush(async () => fail({ kind: 'vault-disk-full', folder: '/tresor' })),
    ];
    expect(await flushAll()).toEqual([{ kind: 'vault-disk-full', folder: '/tresor' }]);
    expect(done).toEqual(['document']);
    for (const take of end) take();
    expect(await flushAll()).toEqual([]);
    expect(done).toEqual(['document']);
  });

  it('takes an editor that threw for one that could not save', async () => {
    const end = registerFlush(() => Promise.reject(new Error('broken')));
    expect(await flushAll()).toEqual([{ kind: 'unexpected', detail: 'broken' }]);
    end();
  });
});
