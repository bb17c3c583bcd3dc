import { type Presence, AttendanceVerification, regularityTable } from '#libs/attendance';
import { systemScope } from '#libs/kernel';
import { startedInstance } from './demo-world.factory.js';
import { DEMO_NOW, fillDemo } from './index.js';

let world: Awaited<ReturnType<typeof startedInstance>>;
beforeAll(async () => {
  world = await startedInstance(DEMO_NOW);
  await fillDemo(world.module);
});
afterAll(async () => {
  await world.module.close();
  await world.database.drop();
});

it('every gathering of the demo that was held has a confirmed sheet, and every journal is whole', async () => {
  const sheets = await world.module.get(AttendanceVerification, { strict: false }).verify(systemScope);
  const [held] = await world.db.query<{ count: number }>(
    `select count(distinct e.id)::int from event e join registration r on r.event_id = e.id
     where e.state in ('held', 'documented', 'archived')`,
  );
  expect([sheets.length, sheets.every(({ state }) => state === 'confirmed')]).toEqual([held!.count, true]);
  expect(sheets.flatMap(({ faults }) => faults)).toEqual([]);
});

it('the regularity of the working group comes out of its records as the domain document says', async () => {
  const rows = await world.db.query<{
    id: string;
    organisation: string;
    presences: (Presence | null)[];
    isFormer: boolean;
  }>(
    `select m.person_id as id, o.name as organisation, m.state = 'ended' as "isFormer",
       (select json_agg(a.status order by e.starts_at) from event e
        left join attendance_record a on a.event_id = e.id and a.person_id = m.person_id
        where e.group_id = m.group_id and e.state = 'held') as presences
     from membership m join person p on p.id = m.person_id join organisation o on o.id = p.organisation_id
       join network n on n.id = m.network_id
     where exists (select 1 from event e where e.group_id = m.group_id and e.slug like 'ansprache-von-betrieben-%')`,
  );
  const lines = rows.map(({ presences, ...row }) => ({
    ...row,
    meetings: presences.map((one) => one ?? ('not-asked' as const)),
  }));
  expect(regularityTable(lines).pooled).toEqual({ persons: [49, 81], organisations: [50, 67] });
});
