import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Participant } from '#libs/auth';
import { type PublicEvent, PublicEventQueries } from '#libs/events';
import { type Caller, type FieldFault, type Language } from '#libs/kernel';
import { type Profile, ProfileQueries } from '#libs/networks';
import { ModeNotOffered, OwnPlacesQueries, type PlacesView, Registrations } from '#libs/registration';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { type SlugParams, slugParams } from '../site.dto.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { knownApplicationForm, type KnownApplicationForm } from '../registration/application.dto.js';
import { knownApplicationOf } from '../registration/application.rules.js';
import { wordsOf } from '../components/fault-words.js';
import { KnownRegistrationPage } from './known-registration.page.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';

@Controller('m/e/:slug/anmeldung')
export class KnownRegistrationController {
  constructor(
    private readonly events: PublicEventQueries,
    private readonly places: OwnPlacesQueries,
    private readonly profiles: ProfileQueries,
    private readonly mine: OwnRegistrations,
    private readonly registrations: Registrations,
  ) {}

  @Get()
  @ForParticipants()
  async form(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const event = await this.events.getBySlug(slug);
    const own = await this.mine.find(participant, slug);
    const profile = await this.profileFor(participant, event);
    const isRegistered = own && own.status !== 'cancelled' && own.personId === profile?.personId;
    if (isRegistered) return seeOther(reply, `/m/e/${slug}`);
    // People of other networks prove their address with the open form.
    if (!profile || event.registrationState !== 'open') return seeOther(reply, `/e/${slug}`);
    const places = await this.placesFor(event.id, profile.personId);
    const page = KnownRegistrationPage({
      ...{ event, places, profile, language },
      own: await this.mine.list(participant),
      kept: keptOfProfile(profile),
    });
    return sendPage(reply, page, { isPersonal: true });
  }

  @Post()
  @ForParticipants()
  async register(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const event = await this.events.getBySlug(slug);
    const profile = await this.profileFor(participant, event);
    if (!profile) return seeOther(reply, `/e/${slug}`);
    const checked = checkForm(knownApplicationForm, body);
    const faults =
      'faults' in checked ? checked.faults : await this.apply(caller, event, profile, checked.value, language);
    if (faults.length === 0) return seeOther(reply, `/m/e/${slug}`);
    const places = await this.placesFor(event.id, profile.personId);
    const own = await this.mine.list(participant);
    const form = { kept: keptOf(body), faults: wordsOf(faults, language), language };
    const page = KnownRegistrationPage({ event, own, places, profile, ...form });
    return sendPage(reply, page, { status: 422, isPersonal: true });
  }

  private async placesFor(eventId: string, personId: string): Promise<readonly PlacesView[]> {
    return (await this.places.ofEvents([eventId], personId)).get(eventId) ?? [];
  }

  private async apply(
    caller: Caller,
    event: PublicEvent,
    profile: Profile,
    form: KnownApplicationForm,
    language: Language,
  ): Promise<readonly FieldFault[]> {
    try {
      await this.registrations.apply(caller, knownApplicationOf(event.id, profile, form, language));
      return [];
    } catch (problem) {
      if (problem instanceof ModeNotOffered) return [{ field: 'mode', fault: 'required' }];
      throw problem;
    }
  }

  // The person whose link was followed, where the mailbox has several people in the network.
  private async profileFor(
    { caller, personId }: Participant,
    { networkId }: PublicEvent,
  ): Promise<Profile | undefined> {
    const here = (await this.profiles.list(caller.scope)).filter((profile) => profile.networkId === networkId);
    return here.find((profile) => profile.personId === personId) ?? here[0];
  }
}

const keptOfProfile = ({ organisationName, land, functionTitle, phone }: Profile) => ({
  organisationName,
  land: land ?? '',
  functionTitle,
  phone,
});
