import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Scope } from '#libs/kernel';
import type { Regularity } from '../regularity/figures.rules.js';
import {
  continuityOf,
  formerOf,
  isAskedIn,
  isFormerOrganisation,
  lapseRateOf,
  lettersAt,
  type MatrixKind,
  type Pooled,
  pooledOf,
  type StatusCounts,
  statusCountsOf,
  unitFiguresOf,
  type UnitFigures,
} from './matrix.rules.js';
import { listMeetings, type Meeting, type MeetingChoice, requireReadable } from './meetings.queries.js';
import { listParts, listPersonBelongings, listUnitBelongings, type NamedUnit, unitsSql } from './units.queries.js';

export type MatrixRow = UnitFigures &
  Readonly<{
    id: string;
    /** Empty for a person who was erased, and for a Land, whose id is its name. */
    name: string;
    detail: string;
    /** One letter for each meeting: P present, A absent, E excused, S substituted, a dot: not asked. */
    letters: string;
    /** Of an organisation: how often the same person came for it; null for all others. */
    continuity: number | null;
    /** Of a Land: presences of its organisations of all meetings to which they were asked; null for all others. */
    region: Pooled | null;
  }>;

export type Matrix = Readonly<{
  networkId: string;
  kind: MatrixKind;
  asOf: string;
  meetings: readonly Meeting[];
  rows: readonly MatrixRow[];
  pooled: Pooled;
  statuses: StatusCounts;
}>;

type Unit = Readonly<{ unit: NamedUnit; letters: string; isFormer: boolean }>;

/** How regularly people, organisations, projects and Länder come: all figures from letters, by one rule. */
@Injectable()
export class RegularityQueries {
  constructor(private readonly database: Database) {}

  /**
   * Everybody who was asked to one of the chosen meetings, in the order of names.
   * @throws {NotFound} when the network or the group is missing or foreign
   */
  async matrix(scope: Scope, networkId: string, kind: MatrixKind, choice: MeetingChoice): Promise<Matrix> {
    await requireReadable(this.database, scope, networkId, choice);
    const meetings = await listMeetings(this.database, networkId, choice);
    const lettersOf = lettersAt(meetings.map(({ no }) => no));
    const found = await this.database.query<NamedUnit>(unitsSql[kind], [networkId]);
    const asked = found
      .map((unit) => ({ unit, letters: lettersOf(unit.marks) }))
      .filter(({ letters }) => isAskedIn(letters));
    const rows = await this.rowsOf(kind, { networkId, ...choice }, lettersOf, asked);
    return {
      ...{ networkId, kind, asOf: choice.asOf, meetings, rows },
      ...{ pooled: pooledOf(rows), statuses: statusCountsOf(rows) },
    };
  }

  /** Of those who came regularly on one day, the share that has lapsed by another. */
  async lapseRate(scope: Scope, networkId: string, kind: MatrixKind, choice: MeetingChoice): Promise<number | null> {
    if (choice.from === undefined) return null;
    const { from, asOf, ...which } = choice;
    const statuses = async (day: string): Promise<ReadonlyMap<string, Regularity>> => {
      const { rows } = await this.matrix(scope, networkId, kind, { ...which, asOf: day });
      return new Map(rows.map(({ id, status }) => [id, status]));
    };
    return lapseRateOf(await statuses(from), await statuses(asOf));
  }

  private async rowsOf(
    kind: MatrixKind,
    choice: MeetingChoice & Readonly<{ networkId: string }>,
    lettersOf: (marks: string) => string,
    asked: readonly Omit<Unit, 'isFormer'>[],
  ): Promise<readonly MatrixRow[]> {
    switch (kind) {
      case 'persons': {
        const former = formerOf(await listPersonBelongings(this.database, choice));
        return asked.map((one) => rowOf({ ...one, isFormer: former.has(one.unit.id) }));
      }
      case 'projects': {
        const former = formerOf(await listUnitBelongings(this.database, choice));
        return asked.map((one) => rowOf({ ...one, isFormer: former.has(one.unit.id) }));
      }
      case 'organisations':
        return this.organisationRows(choice, lettersOf, asked);
      case 'laender':
        return this.regionRows(choice.networkId, lettersOf, asked);
    }
  }

  private async organisationRows(
    choice: MeetingChoice & Readonly<{ networkId: string }>,
    lettersOf: (marks: string) => string,
    asked: readonly Omit<Unit, 'isFormer'>[],
  ): Promise<readonly MatrixRow[]> {
    const former = formerOf(await listPersonBelongings(this.database, choice));
    const own = await listUnitBelongings(this.database, choice);
    const standing = new Map(own.map(({ unitId, isMember }) => [unitId, isMember ? 'member' : 'former'] as const));
    const delegates = await this.partsOf(choice.networkId, 'delegate', lettersOf);
    return asked.map((one) => {
      const people = delegates.get(one.unit.id) ?? [];
      const members = people
        .filter(({ letters }) => isAskedIn(letters))
        .map(({ partId }) => ({ isFormer: former.has(partId) }));
      const isFormer = isFormerOrganisation(standing.get(one.unit.id) ?? 'none', members);
      const row = rowOf({ ...one, isFormer });
      return {
        ...row,
        continuity: continuityOf(
          row.a,
          people.map(({ letters }) => letters),
        ),
      };
    });
  }

  private async regionRows(
    networkId: string,
    lettersOf: (marks: string) => string,
    asked: readonly Omit<Unit, 'isFormer'>[],
  ): Promise<readonly MatrixRow[]> {
    const branches = await this.partsOf(networkId, 'branch', lettersOf);
    return asked.map((one) => ({
      ...rowOf({ ...one, isFormer: false }),
      region: pooledOf((branches.get(one.unit.id) ?? []).map(({ letters }) => unitFiguresOf(letters, false))),
    }));
  }

  private async partsOf(
    networkId: string,
    kind: 'delegate' | 'branch',
    lettersOf: (marks: string) => string,
  ): Promise<ReadonlyMap<string, readonly Readonly<{ partId: string; letters: string }>[]>> {
    const byUnit = new Map<string, { partId: string; letters: string }[]>();
    for (const { unitId, partId, marks } of await listParts(this.database, networkId, kind)) {
      const parts = byUnit.get(unitId) ?? [];
      parts.push({ partId, letters: lettersOf(marks) });
      byUnit.set(unitId, parts);
    }
    return byUnit;
  }
}

function rowOf({ unit: { id, name, detail }, letters, isFormer }: Unit): MatrixRow {
  return { id, name, detail, letters, ...unitFiguresOf(letters, isFormer), continuity: null, region: null };
}
