import { Injectable } from '@nestjs/common';
import { recordHistory } from '#libs/database';
import { type Caller, MoveNotAllowed, newId } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import type { ApplicationInput, RegistrationView } from '../desk/application.rules.js';
import { Candidates } from '../desk/candidates.service.js';
import { withMove } from '../places/capacity.rules.js';
import { RegistrationChanges } from './registration-changes.service.js';
import { mayNameDeputy } from '../own-steps.rules.js';
import { insertRegistrations } from '../desk/registration-rows.service.js';
import { standing } from '../standing.rules.js';
import { DeputyAlreadyRegistered, SubstitutionOver } from '../registration.errors.js';

/** Who comes instead. The rest of the deputy's registration is taken over or asked of the deputy later. */
export type DeputyInput = Readonly<Pick<ApplicationInput, 'email' | 'firstName' | 'lastName' | 'salutation' | 'title'>>;

/** Another person takes the place: it changes hands without being free for a moment (domain rule E6). */
@Injectable()
export class Substitution {
  constructor(
    private readonly changes: RegistrationChanges,
    private readonly candidates: Candidates,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns the registration of the one who named a deputy, now cancelled
   * @throws {DeputyAlreadyRegistered}, {MoveNotAllowed} when there is no place to hand over, {SubstitutionOver} once
   * the event has begun
   */
  nameDeputy(caller: Caller, registrationId: string, deputy: DeputyInput): Promise<RegistrationView> {
    return this.changes.open(caller, registrationId, async ({ tx, locked, row, now, mails, move }) => {
      if (!standing[row.status].isOpen || !standing[row.status].holdsPlace) {
        throw new MoveNotAllowed({ thing: 'registration', from: row.status, to: 'substituted' });
      }
      const { event } = locked;
      if (!mayNameDeputy({ ...row, event }, now)) throw new SubstitutionOver();
      const input = {
        ...takenOver(row.eventId, row.mode, row.language, row.organisationName),
        ...deputy,
        place: row.place,
      };
      const errand = { kind: 'apply', caller, eventId: event.id, input } as const;
      const persons = await this.candidates.ensurePersons(tx, event.networkId, [input], 'unproven');
      const candidate = (await this.candidates.find(tx, event.id, [errand], persons, now)).get(errand);
      if (!candidate || candidate.live !== null || candidate.personId === row.person.id)
        throw new DeputyAlreadyRegistered();

      const after = await move({
        to: 'cancelled',
        cancelledBy: 'person',
        reason: 'substituted',
        respondBy: null,
        bump: true,
      });
      const places = locked.places.get(row.mode)!;
      const sequence = places.sequence + 1;
      const seat = { place: row.place, waitlistClass: null } as const;
      locked.places.set(row.mode, {
        ...withMove(places, { ...seat, status: 'cancelled' }, { ...seat, status: 'confirmed' }),
        sequence,
      });
      const id = newId();
      const taken = {
        ...candidate,
        id,
        status: 'confirmed',
        sequence,
        waitlistClass: null,
        promisedSince: null,
        substituteForId: row.id,
      } as const;
      await insertRegistrations(tx, event, [taken], now);
      await recordHistory(tx, caller.actor, now, {
        networkId: event.networkId,
        thing: 'registration',
        thingId: id,
        action: 'registration.substituted',
        to: 'confirmed',
        facts: { substituteFor: row.id },
      });
      await this.outbox.add(
        tx,
        mails.substitution({ ...candidate, registrationId: id }, { ...after, registrationId: row.id }),
      );
      return after;
    });
  }
}

const takenOver = (eventId: string, mode: ApplicationInput['mode'], language: 'de' | 'en', organisationName: string) =>
  ({
    eventId,
    mode,
    language,
    organisationName,
    organisationId: null,
    functionTitle: '',
    phone: '',
    projectName: '',
    land: null,
    practiceStage: null,
    isFirstTime: null,
    question: '',
    dietary: '',
    accessNeeds: '',
    listsName: false,
    listsEmail: false,
    futureInvitations: false,
    via: 'forwarded',
  }) as const;
