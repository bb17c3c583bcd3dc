import { Injectable } from '@nestjs/common';
import { recordHistory, type Tx } from '#libs/database';
import { type EventFacts, modeName } from '#libs/events';
import { type Caller, ChangedMeanwhile, MoveNotAllowed } from '#libs/kernel';
import { type Land, normalizeName } from '#libs/networks';
import { Outbox } from '#libs/mail';
import type { RegistrationView } from '../desk/application.rules.js';
import { freePlaces, isClaimed, isOverOrganisationLimit, type Places, withMove } from '../places/capacity.rules.js';
import { isLive, type RegistrationRow } from '../live-registration.queries.js';
import { type OpenRegistration, RegistrationChanges, requireAhead } from './registration-changes.service.js';
import { findOpening } from '../places/openings.queries.js';
import { countColleagues } from '../places/place-ledger.service.js';
import { ModeFull, ModeNotOffered, OrganisationLimitReached } from '../registration.errors.js';
import type { Mode, PracticeStage } from '../registration-status.rules.js';
import { standing } from '../standing.rules.js';

/** What a person may change of a registration; only what is given changes. */
export type DetailsInput = Readonly<
  Partial<{
    mode: Mode;
    organisationName: string;
    projectName: string;
    land: Land | null;
    practiceStage: PracticeStage | null;
    question: string;
    dietary: string;
    accessNeeds: string;
    listsName: boolean;
    listsEmail: boolean;
  }>
>;

/** Changes of a registration that keep its status. */
@Injectable()
export class RegistrationDetails {
  constructor(
    private readonly changes: RegistrationChanges,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param seen the version that the caller has read: a page left open must not clear what another one has saved since
   * @throws {ChangedMeanwhile} when somebody saved after that, {ModeFull} when the wanted mode has no free place or people wait for one, {ModeNotOffered},
   * {OrganisationLimitReached} when somebody with a place names an organisation that has all of its own,
   * {RegistrationClosed} when the event is over, {MoveNotAllowed} when the registration is
   */
  change(caller: Caller, registrationId: string, seen: number, input: DetailsInput): Promise<RegistrationView> {
    return this.changes.open(caller, registrationId, async (open) => {
      requireAhead(open.locked.event, open.now);
      if (!isLive(open.row)) throw new MoveNotAllowed({ thing: 'registration', from: open.row.status, to: 'changed' });
      if (open.row.version !== seen) throw new ChangedMeanwhile({ thing: 'registration', version: open.row.version });
      await requireWithinLimit(open, input);
      const row = input.mode && input.mode !== open.row.mode ? await this.switchMode(open, input.mode) : open.row;
      await saveDetails(open.tx, row, input, open.now);
      await saveNeeds(open.tx, row.id, input);
      await recordHistory(open.tx, caller.actor, open.now, {
        networkId: row.networkId,
        thing: 'registration',
        thingId: row.id,
        action: 'registration.changed',
        facts: { fields: Object.keys(input) },
      });
      return { ...row, version: row.version + 1 };
    });
  }

  private async switchMode({ tx, locked, row, mails }: OpenRegistration, mode: Mode): Promise<RegistrationRow> {
    const [from, to] = [locked.places.get(row.mode)!, locked.places.get(mode)];
    if (!to) throw new ModeNotOffered({ mode, offered: [...locked.places.keys()] });
    const isSeated = standing[row.status].holdsPlace;
    if (isSeated && (freePlaces(to, row.place) <= 0 || isClaimed(await openingOf(tx, locked.event, to))))
      throw new ModeFull({ mode });
    if (row.status === 'offered') throw new ModeFull({ mode });
    const gone = { ...row, status: 'cancelled' } as const;
    const sequence = row.sequence === null ? null : to.sequence + 1;
    locked.places.set(row.mode, withMove(from, row, gone));
    locked.places.set(mode, { ...withMove(to, gone, row), sequence: to.sequence + (sequence === null ? 0 : 1) });
    await tx.query(
      'update registration set mode = $2, sequence = $3, calendar_bump = calendar_bump + 1 where id = $1',
      [row.id, mode, sequence],
    );
    const after: RegistrationRow = { ...row, mode, sequence, calendarBump: row.calendarBump + 1 };
    const inWords = (one: Mode) => modeName(one, row.language);
    const change = { what: 'mode', from: inWords(row.mode), to: inWords(mode) } as const;
    if (isSeated) await this.outbox.add(tx, [mails.changed(after, [change])]);
    return after;
  }
}

// Whoever waits may name any organisation: the limit is asked again before an offer goes out.
async function requireWithinLimit({ tx, locked, row }: OpenRegistration, input: DetailsInput): Promise<void> {
  const limit = locked.event.maxPerOrganisation;
  const organisationKey = normalizeName(input.organisationName ?? row.organisationName);
  if (limit === null || organisationKey === row.organisationKey) return;
  if (!standing[row.status].fillsPlace) return;
  const colleagues = (await countColleagues(tx, row.eventId, { keys: [organisationKey] })).get(organisationKey);
  if (isOverOrganisationLimit({ place: row.place, organisationKey }, colleagues?.seated ?? 0, limit)) {
    throw new OrganisationLimitReached({ limit });
  }
}

async function saveDetails(tx: Tx, row: RegistrationRow, input: DetailsInput, now: Date): Promise<void> {
  const organisation = input.organisationName;
  await tx.query(
    `update registration set
       organisation_name = coalesce($2, organisation_name), organisation_key = coalesce($3, organisation_key),
       project_name = coalesce($4, project_name), land = case when $5 then $6 else land end,
       practice_stage = case when $7 then $8 else practice_stage end, question = coalesce($9, question),
       lists_name = coalesce($10, lists_name), lists_email = coalesce($11, lists_email),
       version = version + 1, updated_at = $12
     where id = $1`,
    [
      row.id,
      organisation ?? null,
      organisation === undefined ? null : normalizeName(organisation),
      input.projectName ?? null,
      input.land !== undefined,
      input.land ?? null,
      input.practiceStage !== undefined,
      input.practiceStage ?? null,
      input.question ?? null,
      input.listsName ?? null,
      input.listsEmail ?? null,
      now,
    ],
  );
}

const openingOf = (tx: Tx, { id: eventId, maxPerOrganisation: limit }: EventFacts, places: Places) =>
  findOpening(tx, { eventId, limit, places });

async function saveNeeds(tx: Tx, id: string, { dietary, accessNeeds }: DetailsInput): Promise<void> {
  if (dietary === undefined && accessNeeds === undefined) return;
  await tx.query(
    `insert into registration_need (registration_id, dietary, access_needs) values ($1, coalesce($2, ''), coalesce($3, ''))
     on conflict (registration_id) do update set
       dietary = coalesce($2, registration_need.dietary), access_needs = coalesce($3, registration_need.access_needs)`,
    [id, dietary ?? null, accessNeeds ?? null],
  );
}
