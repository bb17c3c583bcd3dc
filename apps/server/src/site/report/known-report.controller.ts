import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Participant } from '#libs/auth';
import { type Caller, type Language, NotFound } from '#libs/kernel';
import { displayName, ProfileQueries } from '#libs/networks';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { wordsOf } from '../components/fault-words.js';
import { type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { type PersonParams, personParams } from '../site.dto.js';
import { reportOf } from './report.dto.js';
import { ReportPages } from './report-pages.service.js';

/** Somebody tells of a project whose mailbox is proven: who they are is known and cannot be typed. */
@Controller('m/projekt-melden/:personId')
export class KnownReportController {
  constructor(
    private readonly pages: ReportPages,
    private readonly profiles: ProfileQueries,
  ) {}

  @Get()
  @ForParticipants()
  async form(
    @Param({ schema: personParams }) { personId }: PersonParams,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const { form } = await this.open(participant, personId);
    return sendPage(reply, this.pages.draw(form, language), { isPersonal: true });
  }

  @Post()
  @ForParticipants()
  async take(
    @Param({ schema: personParams }) { personId }: PersonParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const { form, reporter } = await this.open(participant, personId);
    const input = { ...reportOf(body), reporter: { ...reporter, mayBeNamed: body.get('mayBeNamed') === 'yes' } };
    const taken = await this.pages.take(caller, form, body, input, language);
    if (typeof taken === 'string') return seeOther(reply, taken);
    const filled = { kept: keptOf(body), faults: wordsOf(taken, language) };
    return sendPage(reply, this.pages.draw(form, language, filled), { status: 422, isPersonal: true });
  }

  /** @throws {NotFound} for a person behind another mailbox */
  private async open({ caller }: Participant, personId: string) {
    const profile = (await this.profiles.list(caller.scope)).find((one) => one.personId === personId);
    if (!profile) throw new NotFound({ thing: 'person' });
    const name = displayName(profile);
    const form = {
      ...{ networkId: profile.networkId, network: profile, path: `/m/projekt-melden/${personId}` },
      ...({ channel: 'personal_page', knownAs: name } as const),
    };
    return { form, reporter: { personId, name, email: profile.email } };
  }
}
