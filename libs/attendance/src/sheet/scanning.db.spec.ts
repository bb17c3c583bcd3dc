import { type Caller } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { aPng } from '../../../../test/factories/pictures.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aPdf, aPhotograph } from '../../../../test/factories/scans.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { AttendanceModule } from '../attendance.module.js';
import { attendancePersonalData } from '../attendance.personal-data.js';
import { AttendanceConfirmation } from './confirmation.service.js';
import type { Mark } from './marking.rules.js';
import { AttendanceMarks } from './marking.service.js';
import type { Restoring } from './restoring.queries.js';
import { AttendanceScans } from './scanning.service.js';
import { SheetQueries, type SheetView } from './sheet.queries.js';
import { AttendanceVerification } from './verification.queries.js';

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

const gathering = () => anEvent(world.sql, networkId, { state: 'running' });
const seated = (event: Event) => aRegistration(world.sql, event, 'confirmed');
const add = (event: Event, bytes: Buffer, caller = organiser) =>
  world.get(AttendanceScans).add(caller, event.id, bytes);
const remove = (event: Event, scanId: string, reason = '', caller = organiser) =>
  world.get(AttendanceScans).remove(caller, event.id, scanId, reason);
const open = (event: Event, scanId: string, caller = organiser) =>
  world.get(AttendanceScans).open(caller.scope, event.id, scanId);
const sheetOf = (event: Event) => world.get(SheetQueries).get(organiser.scope, event.id);
const markOf = ({ rows }: SheetView, registrationId: string) =>
  rows.find((row) => row.registrationId === registrationId)!.mark;
const mark = (event: Event, registrationId: string, more: Partial<Mark> & Restoring = {}) =>
  world.get(AttendanceMarks).mark(organiser, event.id, [
    {
      registrationId,
      version: 0,
      status: 'present',
      minutes: null,
      substituteId: null,
      evidence: 'organiser',
      ...more,
    },
  ]);
const confirm = async (event: Event) =>
  world.get(AttendanceConfirmation).confirm(organiser, event.id, {
    ...{ version: (await sheetOf(event)).version, restAbsent: true, headcount: 0 },
  });
const faultsOf = async (event: Event) =>
  (await world.get(AttendanceVerification).verify(organiser.scope, event.id))[0]!.faults.map(({ fault }) => fault);
const tamper = (sql: string, ...parameters: unknown[]) => world.sql.query(sql, parameters);

describe('a signed list as a file', () => {
  it('is kept with who uploaded it when, once however often it is sent, and opened as it is', async () => {
    const event = await gathering();
    await add(event, aPdf(2));
    await add(event, aPhotograph('GPS'));
    const { scans, state } = await add(event, aPdf(2));
    expect(state).toBe('recorded');
    const uploadedBy = organiser.actor.kind === 'account' ? organiser.actor.id : '';
    expect(scans).toMatchObject([
      {
        mediaType: 'application/pdf',
        pages: 2,
        bytes: aPdf(2).length,
        uploadedAt: '2026-05-19T15:00:00.000Z',
        uploadedBy,
      },
      { mediaType: 'image/jpeg', pages: 1 },
    ]);
    expect(await open(event, scans[0]!.id)).toEqual({
      ...{ mediaType: 'application/pdf', bytes: aPdf(2), fileName: `unterschriften-${event.slug}-1.pdf` },
    });
    expect((await open(event, scans[1]!.id)).bytes.includes('GPS')).toBe(false);
    expect(await world.historyOf(event.id)).toEqual(['attendance.scan-added', 'attendance.scan-added']);
    expect(await faultsOf(event)).toEqual([]);
  });

  it('is refused when it is none, comes too early, or is one too many', async () => {
    const event = await gathering();
    await expect(add(event, Buffer.from('<html>'))).rejects.toMatchObject({
      facts: { faults: [{ field: 'content', fault: 'not-pdf-jpeg-png' }] },
    });
    world.at('2026-05-18T15:00:00Z');
    await expect(add(event, aPdf(1))).rejects.toMatchObject({ code: 'attendance.early' });
    world.at('2026-05-19T15:00:00Z');
    for (let pages = 1; pages <= 20; pages += 1) await add(event, aPdf(pages));
    await expect(add(event, aPdf(21))).rejects.toMatchObject({
      facts: { faults: [{ field: 'content', fault: 'too-many-scans' }] },
    });
    expect((await sheetOf(event)).scans).toHaveLength(20);
  });

  it('is nobody’s business elsewhere', async () => {
    const event = await gathering();
    const { scans } = await add(event, aPdf(1));
    const other = await gathering();
    const foreign = organiserIn((await aNetwork(world.sql)).id);
    const missing = { code: 'not-found' };
    await expect(open(event, scans[0]!.id, foreign)).rejects.toMatchObject(missing);
    await expect(open(other, scans[0]!.id)).rejects.toMatchObject(missing);
    await expect(remove(event, scans[0]!.id, '', foreign)).rejects.toMatchObject(missing);
    await expect(remove(other, scans[0]!.id)).rejects.toMatchObject(missing);
    await expect(add(event, aPdf(2), foreign)).rejects.toMatchObject(missing);
    expect((await sheetOf(event)).scans).toHaveLength(1);
  });

  it('is missed when it was exchanged, taken away, or put there without the journal', async () => {
    const event = await gathering();
    const [scan] = (await add(event, aPdf(1))).scans;
    await tamper(`update attendance_scan set bytes = $2 where id = $1`, scan!.id, aPng(3, 2));
    expect(await faultsOf(event)).toEqual(['scan-changed']);
    await tamper(`update attendance_scan set bytes = $2, media_type = 'image/png' where id = $1`, scan!.id, aPdf(1));
    expect(await faultsOf(event)).toEqual(['scan-changed']);
    await tamper(`update attendance_scan set id = gen_random_uuid() where id = $1`, scan!.id);
    expect(await faultsOf(event)).toEqual(['scan-missing', 'scan-unknown']);
    await tamper(`delete from attendance_scan where event_id = $1`, event.id);
    expect(await faultsOf(event)).toEqual(['scan-missing']);
  });
});

describe('marks that stand on a signed list', () => {
  it('point to it, and stay without it when it is removed before the sheet is confirmed', async () => {
    const event = await gathering();
    const one = await seated(event);
    const [scan] = (await add(event, aPdf(1))).scans;
    const marked = await mark(event, one, { evidence: 'signature', scanId: scan!.id });
    expect(markOf(marked, one)).toMatchObject({ status: 'present', evidence: 'signature', scanId: scan!.id });
    expect(await faultsOf(event)).toEqual([]);
    await tamper('update attendance_record set scan_id = null where registration_id = $1', one);
    expect(await faultsOf(event)).toEqual(['record-changed']);
    await tamper('update attendance_record set scan_id = $2 where registration_id = $1', one, scan!.id);
    const after = await remove(event, scan!.id);
    expect([after.scans, markOf(after, one)]).toMatchObject([[], { evidence: 'signature', scanId: null }]);
    expect(await faultsOf(event)).toEqual([]);
    expect(after.corrections).toEqual([]);
  });

  it('stand on one of this gathering, and on a signature only', async () => {
    const [event, other] = [await gathering(), await gathering()];
    const one = await seated(event);
    const [scan] = (await add(event, aPdf(1))).scans;
    const [foreign] = (await add(other, aPdf(1))).scans;
    await expect(mark(event, one, { evidence: 'signature', scanId: foreign!.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(mark(event, one, { scanId: scan!.id })).rejects.toMatchObject({
      facts: { faults: [{ field: 'marks.0.scanId', fault: 'not-meant' }] },
    });
    expect(markOf(await sheetOf(event), one)).toBeNull();
  });

  it('lose it once the sheet is confirmed only by a correction with a reason', async () => {
    const event = await gathering();
    const one = await seated(event);
    const [scan] = (await add(event, aPdf(1))).scans;
    await mark(event, one, { evidence: 'signature', scanId: scan!.id });
    await confirm(event);
    const [, later] = (await add(event, aPdf(2))).scans;
    await expect(remove(event, scan!.id)).rejects.toMatchObject({
      facts: { faults: [{ field: 'reason', fault: 'required' }] },
    });
    const after = await remove(event, scan!.id, 'Liste eines anderen Termins');
    expect(after).toMatchObject({ state: 'corrected', scans: [{ id: later!.id }] });
    expect(markOf(after, one)).toMatchObject({ evidence: 'signature', scanId: null });
    expect(after.corrections).toMatchObject([
      { isScan: true, registrationId: null, reason: 'Liste eines anderen Termins' },
      { isScan: false, registrationId: one, status: 'present' },
    ]);
    expect(await faultsOf(event)).toEqual([]);
    await remove(event, later!.id, 'Doppelt');
    expect(await faultsOf(event)).toEqual([]);
  });
});

describe('somebody who stands on a signed list', () => {
  it('is told so, and their line stays on it when they are erased, while words about them go', async () => {
    const event = await gathering();
    const one = await seated(event);
    const [scan] = (await add(event, aPdf(1))).scans;
    const [other] = (await add(event, aPdf(2))).scans.filter(({ id }) => id !== scan!.id);
    await mark(event, one, { evidence: 'signature', scanId: scan!.id });
    await confirm(event);
    await remove(event, other!.id, 'Frau Zwirbelau fehlte darauf');
    const [{ personId, email }] = await world.sql.query<[{ personId: string; email: string }]>(
      `select p.id as "personId", p.email from registration r join person p on p.id = r.person_id where r.id = $1`,
      [one],
    );
    const subject = { personId, email, networkId };
    await world.within(organiser, async (tx) => {
      const sections = await attendancePersonalData.export(tx, subject);
      expect(sections.find(({ title }) => title.startsWith('Unterschriftenlisten'))?.rows).toMatchObject([
        { 'Mit Ihrer Unterschrift': 'ja' },
      ]);
      await attendancePersonalData.erase(tx, subject);
    });
    const after = await sheetOf(event);
    expect(after.scans).toHaveLength(1);
    expect(after.corrections).toMatchObject([{ isScan: true, reason: null }]);
    expect(await faultsOf(event)).toEqual([]);
  });
});

describe('a mark that is taken back', () => {
  it('is again what it was, with the evidence it had', async () => {
    const event = await gathering();
    const one = await seated(event);
    const [scan] = (await add(event, aPdf(1))).scans;
    await mark(event, one, { evidence: 'check_in' });
    const came = markOf(await sheetOf(event), one)!.version;
    await mark(event, one, { status: 'absent', version: came });
    const missed = markOf(await sheetOf(event), one)!.version;
    const back = await mark(event, one, { status: null, version: missed, restores: came });
    expect(markOf(back, one)).toMatchObject({ status: 'present', evidence: 'check_in' });
    const signed = await mark(event, one, {
      ...{ version: markOf(back, one)!.version, evidence: 'signature', scanId: scan!.id },
    });
    const { version } = markOf(signed, one)!;
    await mark(event, one, { status: null, version });
    expect(markOf(await mark(event, one, { status: null, restores: version }), one)).toMatchObject({
      scanId: scan!.id,
    });
    expect(await faultsOf(event)).toEqual([]);
  });

  it('can claim nothing that the journal does not say of this person', async () => {
    const event = await gathering();
    const [one, other] = [await seated(event), await seated(event)];
    await mark(event, other, { evidence: 'check_in' });
    const line = markOf(await sheetOf(event), other)!.version;
    for (const restores of [line, 99]) {
      await expect(mark(event, one, { restores })).rejects.toMatchObject({
        facts: { faults: [{ field: 'marks.0.restores', fault: 'not-meant' }] },
      });
    }
  });
});
