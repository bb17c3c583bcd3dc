import { setImmediate as onTheirWay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type HistoryEntry, recordActs, together, type Tx } from '#libs/database';
import type { EventFacts } from '#libs/events';
import { type Actor, newId } from '#libs/kernel';
import { Outbox, type OutgoingMail } from '#libs/mail';
import { ConsentService, PersonService } from '#libs/networks';
import { type Admission, freePlaces, isClaimed, type Opening } from '../places/capacity.rules.js';
import type { Mode } from '../registration-status.rules.js';
import type { Postponed } from '../waiting-follower.rules.js';
import type { RegistrationView } from './application.rules.js';
import type { Candidate } from './candidate.rules.js';
import type { RegistrationRow } from '../live-registration.queries.js';
import { MailOrigin } from '../mails/mail-origin.service.js';
import type { Recipient } from '../mails/registration.mails.js';
import {
  decided,
  insertRegistrations,
  type NewRegistration,
  placeRequested,
  type Registered,
  replaceRequest,
} from './registration-rows.service.js';

// The version of the sentence people agree to on the registration form; raise it when the sentence changes.
const CONSENT_TEXT = 'registration-2026-01';

type Left = ReadonlyMap<Mode, Opening>;

/** A candidate with the decision, who asked for it, and the id its row has or will have. */
export type AdmittedCandidate = Candidate & Readonly<{ id: string; admission: Admission; actor: Actor }>;

/** Writes what the desk decided: rows, history and mails, in bulk and in one transaction. */
@Injectable()
export class AdmissionRecords {
  constructor(
    private readonly origin: MailOrigin,
    private readonly outbox: Outbox,
    private readonly consents: ConsentService,
    private readonly persons: PersonService,
  ) {}

  prepare(candidate: Candidate, admission: Admission, actor: Actor): AdmittedCandidate {
    return { ...candidate, id: candidate.live?.id ?? newId(), admission, actor };
  }

  /** @param left what the next applicant finds */
  async write(tx: Tx, event: EventFacts, admitted: readonly AdmittedCandidate[], left: Left, now: Date): Promise<void> {
    if (admitted.length === 0) return;
    const rows = admitted.map((one) => ({ ...one, ...decided(one.admission), substituteForId: null }));
    const fresh = rows.filter(({ live }) => live === null);
    const requested = rows.filter(({ live }) => live !== null);
    const answered = admitted.filter(({ person }) => person.state === 'unproven').map(({ personId }) => personId);
    const [proven] = await together([
      this.placeAnew(tx, requested, now),
      insertRegistrations(tx, event, fresh, now),
      recordActs(
        tx,
        now,
        admitted.map((one) => ({ actor: one.actor, entry: historyOf(event, one) })),
      ),
      // Organisers enter nobody unproven: these came by the link in their mail.
      this.persons.proveWithin(tx, answered),
      // The database begins with the rows while the mails are composed.
      onTheirWay().then(() => {
        const told = admitted.filter((one) => !waitsForKept(one));
        return this.outbox.add(tx, this.mails(event, told, left, now));
      }),
    ]);
    await this.consent(tx, event, [...fresh.filter(({ input }) => input?.futureInvitations), ...proven]);
  }

  /** The mails to those who wait for a place that is kept, once it is known what becomes of the promises to them. */
  async tellWaiting(
    tx: Tx,
    event: EventFacts,
    admitted: readonly AdmittedCandidate[],
    left: Left,
    now: Date,
    postponed: ReadonlyMap<string, Postponed>,
  ): Promise<void> {
    const waiting = admitted.filter(waitsForKept);
    if (waiting.length > 0) await this.outbox.add(tx, this.mails(event, waiting, left, now, postponed));
  }

  /** Whoever applies anew while a request is open has said something else since: the last word counts. */
  private async placeAnew(tx: Tx, requested: readonly NewRegistration[], now: Date): Promise<readonly Registered[]> {
    for (const row of requested) if (row.input !== null) await replaceRequest(tx, row, now);
    return placeRequested(tx, requested, now);
  }

  view(eventId: string, { id, personId, admission, mode, place, live, input }: AdmittedCandidate): RegistrationView {
    return {
      id,
      eventId,
      personId,
      status: admission.status,
      mode,
      place,
      sequence: admission.sequence,
      position: admission.status === 'waitlisted' ? admission.position : null,
      // Replaced by what was said last, then placed.
      version: live === null ? 1 : (live as RegistrationRow).version + (input === null ? 1 : 2),
    };
  }

  liveView(candidate: Candidate, position: number | null): RegistrationView {
    const { id, eventId, status, mode, place, sequence, version } = candidate.live as RegistrationRow;
    return { id, eventId, personId: candidate.personId, status, mode, place, sequence, position, version };
  }

  private consent(tx: Tx, event: EventFacts, wishes: readonly Registered[]): Promise<void> {
    return this.consents.giveWithin(
      tx,
      event.networkId,
      wishes.map(({ id, personId }) => ({
        personId,
        kind: 'future_invitations',
        textVersion: CONSENT_TEXT,
        evidence: `registration ${id}`,
      })),
    );
  }

  private mails(
    event: EventFacts,
    admitted: readonly AdmittedCandidate[],
    left: Left,
    now: Date,
    postponed: ReadonlyMap<string, Postponed> = new Map(),
  ): OutgoingMail[] {
    // Nobody is told afterwards that they may come.
    if (event.endsAt <= now) return [];
    const mails = this.origin.mailsOf(event, now);
    return admitted.map((one) => {
      const to: Recipient = { ...one, registrationId: one.id };
      if (one.admission.status === 'confirmed') return mails.confirmed(to);
      const elsewhere = {
        hasOnline: one.mode === 'on_site' && hasPlaces('online', one, left),
        hasOnSite: one.mode === 'online' && hasPlaces('on_site', one, left),
        postponed: postponed.get(one.personId),
      };
      return mails.waitlisted(to, one.admission.position, elsewhere);
    });
  }
}

const waitsForKept = ({ place, admission }: AdmittedCandidate): boolean =>
  place === 'guarantee' && admission.status === 'waitlisted';

/** Nobody is moved by themselves: whoever waits for one mode is told that there are places of the other. */
function hasPlaces(mode: Mode, { place }: AdmittedCandidate, left: Left): boolean {
  const opening = left.get(mode);
  return opening !== undefined && !isClaimed(opening) && freePlaces(opening.places, place) > 0;
}

function historyOf(event: EventFacts, { id, live, admission, mode }: AdmittedCandidate): HistoryEntry {
  return {
    networkId: event.networkId,
    thing: 'registration',
    thingId: id,
    action: `registration.${admission.status}`,
    ...(live ? { from: live.status } : {}),
    to: admission.status,
    facts: { mode, sequence: admission.sequence },
  };
}
