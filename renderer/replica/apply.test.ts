import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '../../shared/model/row.ts';
import { applyRows } from './apply.ts';
import type { Replica } from './database.ts';
import { openReplica } from './database.ts';

const service = (id: string, name: string): Row<'service'> => ({
  id,
  type: 'service',
  fields: { name, synonyms: [], category: '', scheme: 'own', active: true, favourite: false },
  contested: [],
  sort: name,
});
const followUp = (id: string, dueOn: string): Row<'followUp'> => ({
  id,
  type: 'followUp',
  fields: { dueOn, note: '', contact: 'c1' },
  contested: [],
  sort: dueOn,
});

let replica: Replica;
beforeEach(async () => {
  replica = await openReplica('test');
});
afterEach(() => replica.delete());

describe('replica', () => {
  it('keeps rows of each type in the order of their lists', async () => {
    await applyRows(
      replica,
      [service('b', 'Reisepass'), followUp('f', '2026-12-01'), service('a', 'Ausweis')],
      [],
    );
    const names = (await replica.rowsOf('service').orderBy('sort').toArray()).map(
      ({ fields }) => fields.name,
    );
    expect(names).toEqual(['Ausweis', 'Reisepass']);
    expect(await replica.rowsOf('followUp').where('fields.contact').equals('c1').count()).toBe(1);
  });

  it('takes in more rows than one transaction holds, replaces known ones and drops those that are gone', async () => {
    const many = Array.from({ length: 1_234 }, (_, n) => service(`s${n}`, `Leistung ${n}`));
    await applyRows(replica, many, []);
    await applyRows(replica, [service('s7', 'umbenannt')], [{ type: 'service', id: 's8' }]);
    expect(await replica.rowsOf('service').count()).toBe(1_233);
    expect((await replica.rowsOf('service').get('s7'))?.fields.name).toBe('umbenannt');
    expect(await replica.rowsOf('service').get('s8')).toBeUndefined();
  });

  it('drops rows even where nothing new comes along', async () => {
    await applyRows(replica, [service('a', 'Ausweis')], []);
    await applyRows(replica, [], [{ type: 'service', id: 'a' }]);
    expect(await replica.rowsOf('service').count()).toBe(0);
  });

  it('begins empty, whatever an earlier page left under its name', async () => {
    await applyRows(replica, [service('a', 'Ausweis')], []);
    replica.close();
    replica = await openReplica('test');
    expect(await replica.rowsOf('service').count()).toBe(0);
  });
});
