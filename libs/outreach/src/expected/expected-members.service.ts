import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';
import { type ApplicationInput, Registrations } from '#libs/registration';
import { type ExpectedMember, listExpectedMembers, type MemberOfSeries } from './expected-members.queries.js';

/** Members of a series' group need not register: they have their place as soon as registration opens. */
@Injectable()
export class ExpectedMembers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registrations: Registrations,
  ) {}

  /**
   * Registers everybody who is expected by now, or one of them. Safe to run twice, late or in two processes: the desk gives
   * nobody a second place.
   * @returns how many were registered
   * @throws {AggregateError} after all others when some could not be; the next run tries them again
   */
  async register(of?: MemberOfSeries): Promise<number> {
    const members = await listExpectedMembers(this.database, this.clock.certain(), of);
    const done = await Promise.allSettled(
      members.map((member) => this.registrations.apply(systemCaller('expected members'), applicationOf(member))),
    );
    const failures = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} members could not be registered.`);
    return done.length;
  }
}

const applicationOf = (member: ExpectedMember): ApplicationInput => ({
  ...member,
  ...{ projectName: '', practiceStage: null, isFirstTime: null, question: '', dietary: '', accessNeeds: '' },
  ...{ listsName: false, listsEmail: false, futureInvitations: false, via: 'organiser', place: 'regular' },
});
