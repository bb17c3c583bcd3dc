import type { Caller } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { zoomReport } from '../../../../test/factories/meeting-reports.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { AttendanceModule } from '../attendance.module.js';
import { AttendanceConfirmation } from '../sheet/confirmation.service.js';
import { SheetQueries } from '../sheet/sheet.queries.js';
import { ReportImports } from './importing.service.js';
import { ReportRetention } from './report-retention.service.js';
import { ReviewQueries } from './review.queries.js';

let world: World;
let networkId: string;
let organiser: Caller;
beforeAll(async () => {
  world = await aWorld(AttendanceModule);
  networkId = (await aNetwork(world.sql)).id;
  organiser = organiserIn(networkId);
});
afterAll(() => world?.close());
beforeEach(() => world.at('2026-05-19T15:00:00Z'));

type Event = Awaited<ReturnType<typeof anEvent>>;

const kim = { name: 'Kim', from: '10:00', to: '11:00' };
const gathering = () => anEvent(world.sql, networkId, { state: 'running', format: 'online' });
const load = (event: Event, bytes: Uint8Array) =>
  world.get(ReportImports).import(organiser, event.id, {
    ...{ bytes, fileName: 'Bericht von Kim.csv', dateOrder: null, mapping: null },
  });
const review = (event: Event) => world.get(ReviewQueries).get(organiser.scope, event.id);
const sheet = (event: Event) => world.get(SheetQueries).get(organiser.scope, event.id);
const kept = async (event: Event) => {
  const rows = await world.sql.query<{ table: string; count: number }[]>(
    `select 'report' as table, count(*)::int from attendance_report where event_id = $1
     union all select 'attendee', count(*)::int from attendance_attendee where event_id = $1
     union all select 'presence', count(*)::int from attendance_presence v join attendance_report r on r.id = v.report_id
       where r.event_id = $1
     union all select 'mark', count(*)::int from attendance_record where event_id = $1`,
    [event.id],
  );
  return Object.fromEntries(rows.map(({ table, count }) => [table, count]));
};

describe('names that a report told', () => {
  const forget = () => world.get(ReportRetention).forget();

  it('are deleted a month after the sheet was confirmed; marks and the file’s mark stay', async () => {
    const event = await gathering();
    const email = 'ute.kallweit@example.org';
    const { id: personId } = await aPerson(world.sql, networkId, { firstName: 'Ute', lastName: 'Kallweit', email });
    const registrationId = await aRegistration(world.sql, event, 'confirmed', { person_id: personId });
    const bytes = zoomReport([{ name: 'Ute', mail: email, from: '10:00', to: '16:00' }, kim]);
    await load(event, bytes);
    const { version } = await sheet(event);
    await world.get(AttendanceConfirmation).confirm(organiser, event.id, { version, restAbsent: true, headcount: 1 });
    world.at('2026-06-19T14:59:00Z');
    await forget();
    expect(await kept(event)).toMatchObject({ report: 1, attendee: 2 });
    world.at('2026-06-19T15:01:00Z');
    await forget();
    expect(await kept(event)).toMatchObject({ report: 1, attendee: 0, presence: 0, mark: 1 });
    expect((await sheet(event)).rows).toMatchObject([
      { registrationId, mark: { status: 'present', evidence: 'provider_report' } },
    ]);
    expect((await review(event)).reports).toMatchObject([{ fileName: '', forgottenAt: '2026-06-19T15:01:00.000Z' }]);
    expect(await load(event, bytes)).toMatchObject({ isNew: false });
  });

  it('are deleted after three months also where nobody confirms', async () => {
    const event = await gathering();
    await load(event, zoomReport([kim]));
    world.at('2026-08-19T14:59:00Z');
    await forget();
    expect(await kept(event)).toMatchObject({ attendee: 1 });
    world.at('2026-08-19T15:01:00Z');
    await forget();
    expect(await kept(event)).toMatchObject({ report: 1, attendee: 0 });
  });
});
