import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Participant } from '#libs/auth';
import { type Caller, type FieldFault, InvalidInput, type Language, NotFound } from '#libs/kernel';
import { ProfileQueries } from '#libs/networks';
import { InvitationPreferences } from '#libs/outreach';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { wordsOf } from '../components/fault-words.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { type PersonParams, personParams } from '../site.dto.js';
import { OwnWishesPage } from './own-wishes.page.js';
import { keptOfWishes, type WishesForm, wishesForm, wishesOf } from './wishes.dto.js';

/** What one of those behind the mailbox wants to be invited to by their network. */
@Controller('m/einladungen/:personId')
export class OwnWishesController {
  constructor(
    private readonly profiles: ProfileQueries,
    private readonly preferences: InvitationPreferences,
  ) {}

  @Get()
  @ForParticipants()
  async form(
    @Param({ schema: personParams }) { personId }: PersonParams,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const { profile, wishes } = await this.open(participant, personId);
    const page = OwnWishesPage({ profile, kept: keptOfWishes(wishes), faults: [], language });
    return sendPage(reply, page, { isPersonal: true });
  }

  @Post()
  @ForParticipants()
  async change(
    @Param({ schema: personParams }) { personId }: PersonParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const { profile } = await this.open(participant, personId);
    const checked = checkForm(wishesForm, body);
    const faults = 'faults' in checked ? checked.faults : await this.save(caller, personId, checked.value);
    if (faults.length === 0) return seeOther(reply, '/m?gespeichert=ja');
    const page = OwnWishesPage({ profile, kept: keptOf(body), faults: wordsOf(faults, language), language });
    return sendPage(reply, page, { status: 422, isPersonal: true });
  }

  /** @throws {NotFound} for a person behind another mailbox */
  private async open({ caller }: Participant, personId: string) {
    const [profiles, all] = await Promise.all([this.profiles.list(caller.scope), this.preferences.list(caller)]);
    const profile = profiles.find((one) => one.personId === personId);
    const wishes = all.find((one) => one.personId === personId);
    if (!profile || !wishes) throw new NotFound({ thing: 'person' });
    return { profile, wishes };
  }

  private async save(caller: Caller, personId: string, form: WishesForm): Promise<readonly FieldFault[]> {
    try {
      await this.preferences.change(caller, personId, wishesOf(form), form.seen);
      return [];
    } catch (problem) {
      if (problem instanceof InvalidInput) return problem.facts.faults;
      throw problem;
    }
  }
}
