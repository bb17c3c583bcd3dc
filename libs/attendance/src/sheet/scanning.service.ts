import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, inNetworks, recordHistory } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { type Caller, InvalidInput, isId, networksIn, newId, NotFound, type Scope } from '#libs/kernel';
import { MOST_SCANS, readScan, type ScanFile, type ScanType } from '../scans/scan-file.rules.js';
import { listScans } from '../scans/scan.queries.js';
import { reasonDigest } from './chain.rules.js';
import { listCiting } from './expected.queries.js';
import { AttendanceMarks, requireUse } from './marking.service.js';
import { type SheetUse, useOf } from './marking.rules.js';
import { appendLines, type LockedSheet, SheetRecords } from './sheet-records.service.js';
import { type SheetView, viewOf } from './sheet.queries.js';

export type ScanContent = Readonly<{ mediaType: ScanType; bytes: Buffer; fileName: string }>;

/** Signed lists as evidence: uploaded, shown, and removed again. The journal of the sheet covers each of them. */
@Injectable()
export class AttendanceScans {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetRecords,
    private readonly marks: AttendanceMarks,
  ) {}

  /**
   * Also once the sheet is confirmed: paper comes later than people. The same file again changes nothing.
   * @throws {InvalidInput} for what is no scan, {AttendanceEarly}, {AttendanceOff}
   */
  add(caller: Caller, eventId: string, bytes: Buffer): Promise<SheetView> {
    const scan = readScan(bytes);
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      requireScannable(locked);
      if ('fault' in scan) throw new InvalidInput({ field: 'content', fault: scan.fault });
      if (await this.write(locked, caller, scan)) {
        if (locked.sheet.state === 'open') locked.sheet.state = 'recorded';
        await this.sheets.save(locked);
        await this.note(locked, caller, 'attendance.scan-added');
      }
      return viewOf(tx, locked.event, locked.now);
    });
  }

  /**
   * Marks that rest on it stay, without it.
   * @param reason needed once the sheet is confirmed: then it is a correction
   */
  remove(caller: Caller, eventId: string, scanId: string, reason: string): Promise<SheetView> {
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      const isCorrection = requireScannable(locked) === 'corrections';
      if (!(await listScans(tx, eventId)).some(({ id }) => id === scanId)) throw new NotFound({ thing: 'scan' });
      if (isCorrection && reason === '') throw new InvalidInput({ field: 'reason', fault: 'required' });
      const marks = (await listCiting(tx, eventId, scanId)).map((mark) => ({ ...mark, scanId: null }));
      if (isCorrection) await this.marks.correctWithin(locked, caller, { reason, marks, headcount: null });
      else await this.marks.markWithin(locked, caller, marks);
      const why = isCorrection ? { reason, salt: randomBytes(16).toString('hex') } : undefined;
      const facts = { scan: scanId, ...(why ? { reason: reasonDigest(why.reason, why.salt) } : {}) };
      await appendLines(locked, caller.actor, [{ kind: 'attendance.scan-removed', facts, ...why }]);
      await tx.query('delete from attendance_scan where id = $1 and event_id = $2', [scanId, eventId]);
      if (isCorrection) locked.sheet.state = 'corrected';
      await this.sheets.save(locked);
      await this.note(locked, caller, 'attendance.scan-removed');
      return viewOf(tx, locked.event, locked.now);
    });
  }

  /** @throws {NotFound} when it is missing, removed or foreign */
  async open(scope: Scope, eventId: string, scanId: string): Promise<ScanContent> {
    const event = isId(eventId) && isId(scanId) ? await findEventFacts(this.database, eventId) : null;
    const [scan] = await this.database.query<Omit<ScanContent, 'fileName'>>(
      `select media_type as "mediaType", bytes from attendance_scan
       where id = $1 and event_id = $2 and ${inNetworks('network_id')('$3')}`,
      [scanId, eventId, networksIn(scope, 'registration:read')],
    );
    if (event === null || scan === undefined) throw new NotFound({ thing: 'scan' });
    const no = (await listScans(this.database, eventId)).findIndex(({ id }) => id === scanId) + 1;
    return { ...scan, fileName: `unterschriften-${event.slug}-${no}.${ENDING[scan.mediaType]}` };
  }

  private async write(locked: LockedSheet, { actor }: Caller, scan: ScanFile): Promise<boolean> {
    const { tx, event, now } = locked;
    const { mediaType, sha256, bytes, pages } = scan;
    const known = await tx.query<{ sha256: string }[]>('select sha256 from attendance_scan where event_id = $1', [
      event.id,
    ]);
    if (known.some((one) => one.sha256 === sha256)) return false;
    if (known.length >= MOST_SCANS) throw new InvalidInput({ field: 'content', fault: 'too-many-scans' });
    const id = newId();
    await tx.query(
      `insert into attendance_scan (id, event_id, network_id, media_type, pages, sha256, bytes, uploaded_at, uploaded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[id, event.id, event.networkId, mediaType, pages, sha256, bytes, now],
        actor.kind === 'account' ? actor.id : null,
      ],
    );
    const facts = { scan: id, mediaType, sha256, size: bytes.length };
    await appendLines(locked, actor, [{ kind: 'attendance.scan-added', facts }]);
    return true;
  }

  private note({ tx, event, now }: LockedSheet, { actor }: Caller, action: string): Promise<void> {
    return recordHistory(tx, actor, now, { networkId: event.networkId, thing: 'event', thingId: event.id, action });
  }
}

const ENDING: Readonly<Record<ScanType, string>> = {
  ...{ 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' },
};

function requireScannable(locked: LockedSheet): SheetUse {
  const { event, sheet, now } = locked;
  const use = useOf(event, sheet.state, now);
  if (use !== 'corrections') requireUse(locked, 'marks');
  return use;
}
