import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Participant } from '#libs/auth';
import { type Caller, ChangedMeanwhile, type FieldFault, type Language, NotFound } from '#libs/kernel';
import { type OwnFields, PersonEmailTaken, type Profile, ProfileQueries } from '#libs/networks';
import { PersonCorrections } from '#libs/registration';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { wordsOf } from '../components/fault-words.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { ownPersonForm } from '../registration/application.dto.js';
import { pageQuery, type PersonParams, personParams } from '../site.dto.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';
import { OwnPersonPage } from './own-person.page.js';

/** Name and phone of one of those behind the mailbox, corrected by its owner. */
@Controller('m/daten/:personId')
export class OwnPersonController {
  constructor(
    private readonly profiles: ProfileQueries,
    private readonly mine: OwnRegistrations,
    private readonly persons: PersonCorrections,
  ) {}

  @Get()
  @ForParticipants()
  async form(
    @Param({ schema: personParams }) { personId }: PersonParams,
    @Query({ schema: pageQuery }) { termin }: Record<string, unknown>,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const { profile, slug } = await this.open(participant, personId, termin);
    return sendPage(reply, OwnPersonPage({ profile, slug, language }), { isPersonal: true });
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
    const { slug } = await this.open(participant, personId, body.get('termin'));
    const checked = checkForm(ownPersonForm, body);
    const faults = 'faults' in checked ? checked.faults : await this.save(caller, personId, checked.value);
    if (faults !== 'changed-meanwhile' && faults.length === 0) {
      return seeOther(reply, `${slug === null ? '/m' : `/m/e/${slug}`}?gespeichert=ja`);
    }
    const { profile } = await this.open(participant, personId, slug);
    const shown = { profile, slug, typed: keptOf(body), language };
    if (faults === 'changed-meanwhile') {
      return sendPage(reply, OwnPersonPage({ ...shown, isOverruled: true }), { status: 409, isPersonal: true });
    }
    const page = OwnPersonPage({ ...shown, faults: wordsOf(faults, language) });
    return sendPage(reply, page, { status: 422, isPersonal: true });
  }

  /**
   * Who is meant, and from which of their events they came, if from one.
   * @throws {NotFound} for a person behind another mailbox
   */
  private async open(
    participant: Participant,
    personId: string,
    termin: unknown,
  ): Promise<{ profile: Profile; slug: string | null }> {
    const profiles = await this.profiles.list(participant.caller.scope);
    const profile = profiles.find((one) => one.personId === personId);
    if (!profile) throw new NotFound({ thing: 'person' });
    const own = typeof termin === 'string' && termin !== '' ? await this.mine.find(participant, termin) : null;
    return { profile, slug: own?.event.slug ?? null };
  }

  private async save(
    caller: Caller,
    personId: string,
    { version, ...own }: OwnFields & Readonly<{ version: number }>,
  ): Promise<readonly FieldFault[] | 'changed-meanwhile'> {
    try {
      await this.persons.correct(caller, { id: personId, version }, own);
      return [];
    } catch (problem) {
      if (problem instanceof ChangedMeanwhile) return problem.code;
      if (problem instanceof PersonEmailTaken) return [{ field: 'lastName', fault: 'taken' }];
      throw problem;
    }
  }
}
