import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Participant } from '#libs/auth';
import { type Caller, ChangedMeanwhile, type FieldFault, type Language } from '#libs/kernel';
import {
  ModeFull,
  ModeNotOffered,
  OrganisationLimitReached,
  OwnPlacesQueries,
  type OwnRegistrationView,
  type PlacesView,
  RegistrationDetails,
} from '#libs/registration';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { type SlugParams, slugParams } from '../site.dto.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { type DetailsForm, detailsForm } from '../registration/application.dto.js';
import { wordsOf } from '../components/fault-words.js';
import { DetailsPage } from './details.page.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';

@Controller('m/e/:slug/angaben')
export class DetailsController {
  constructor(
    private readonly mine: OwnRegistrations,
    private readonly details: RegistrationDetails,
    private readonly places: OwnPlacesQueries,
  ) {}

  @Get()
  @ForParticipants()
  async form(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, DetailsPage({ ...(await this.shown(participant, slug)), language }), { isPersonal: true });
  }

  @Post()
  @ForParticipants()
  async change(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.mine.get(participant, slug);
    const checked = checkForm(detailsForm, body);
    const faults = 'faults' in checked ? checked.faults : await this.save(caller, own.id, checked.value);
    if (faults === 'changed-meanwhile') {
      const page = DetailsPage({
        ...(await this.shown(participant, slug)),
        typed: keptOf(body),
        isOverruled: true,
        language,
      });
      return sendPage(reply, page, { status: 409, isPersonal: true });
    }
    if (faults.length === 0) return seeOther(reply, `/m/e/${slug}?gespeichert=ja`);
    const places = await this.placesFor(own);
    const page = DetailsPage({ own, places, typed: keptOf(body), faults: wordsOf(faults, language), language });
    return sendPage(reply, page, { status: 422, isPersonal: true });
  }

  private async shown(participant: Participant, slug: string) {
    const own = await this.mine.get(participant, slug);
    return { own, places: await this.placesFor(own) };
  }

  private async placesFor({ event, personId }: OwnRegistrationView): Promise<readonly PlacesView[]> {
    return (await this.places.ofEvents([event.id], personId)).get(event.id) ?? [];
  }

  private async save(
    caller: Caller,
    registrationId: string,
    { version, ...input }: DetailsForm,
  ): Promise<readonly FieldFault[] | 'changed-meanwhile'> {
    try {
      await this.details.change(caller, registrationId, version, input);
      return [];
    } catch (problem) {
      if (problem instanceof ChangedMeanwhile) return problem.code;
      if (problem instanceof ModeFull || problem instanceof ModeNotOffered) return [{ field: 'mode', fault: 'full' }];
      if (problem instanceof OrganisationLimitReached) return [{ field: 'organisationName', fault: 'full' }];
      throw problem;
    }
  }
}
