import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Caller, Clock, InvalidInput, type Language } from '#libs/kernel';
import { type DeputyInput, type Mode, Registrations, Substitution } from '#libs/registration';
import { AnswerRecords, type OpenAnswer } from './answer-records.service.js';
import { AnswerOver } from './answers.errors.js';
import { findLiveRegistration } from './own-registration.queries.js';
import { passingOn, type Relation } from './passing-on.rules.js';

/** Who comes by somebody else's invitation, as they or the invited one typed it. */
export type Newcomer = DeputyInput &
  Readonly<{ relation: Relation; organisationName: string; mode: Mode | null; language: Language }>;

/** `handed_over`: the place is theirs; `asked`: their mailbox has to confirm. */
export type PassedOn = 'handed_over' | 'asked';

/**
 * An invitation that was forwarded (domain rule E19). Nobody knows who typed: so the typed address proves itself as in the
 * public form, and the limit per organisation holds at the desk as for everybody.
 */
@Injectable()
export class PassingOnInvitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: AnswerRecords,
    private readonly registrations: Registrations,
    private readonly substitution: Substitution,
  ) {}

  /** @throws {NotFound}, {AnswerOver} when it is not possible any more, {DeputyAlreadyRegistered}, {ModeNotOffered}, {InvalidInput} */
  async passOn(caller: Caller, invitationId: string, newcomer: Newcomer): Promise<PassedOn> {
    const open = await this.records.open(caller, invitationId);
    const { invited, event } = open;
    const live = await findLiveRegistration(this.database, invited);
    const possible = passingOn(event, live?.status ?? null, this.clock.now());
    if (!possible[newcomer.relation]) throw new AnswerOver({ eventId: event.id, answer: newcomer.relation });
    if (newcomer.relation === 'instead' && possible.instead === 'hands_over') {
      await this.substitution.nameDeputy(caller, live!.id, newcomer);
      await this.records.settle(caller, invited, 'declined', { deputy: 'handed_over' });
      return 'handed_over';
    }
    await this.request(caller, open, newcomer);
    if (newcomer.relation === 'instead') await this.records.settle(caller, invited, 'declined', { deputy: 'asked' });
    return 'asked';
  }

  private async request({ scope }: Caller, { event, invited }: OpenAnswer, newcomer: Newcomer): Promise<void> {
    const { relation, mode, ...person } = newcomer;
    // The place that is kept for a promised project is for whoever comes for it.
    const place = invited.isPromised && relation === 'instead' ? 'guarantee' : 'regular';
    if (mode === null) throw new InvalidInput({ field: 'mode', fault: 'required' });
    await this.registrations.request(
      { actor: { kind: 'public' }, scope },
      {
        ...{ ...person, mode, eventId: event.id, via: 'forwarded', place, organisationId: null },
        ...{ functionTitle: '', phone: '', projectName: '', land: null, practiceStage: null, isFirstTime: null },
        ...{
          question: '',
          dietary: '',
          accessNeeds: '',
          listsName: false,
          listsEmail: false,
          futureInvitations: false,
        },
      },
    );
  }
}
