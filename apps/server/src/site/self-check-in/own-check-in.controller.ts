import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { SelfCheckInQueries, SelfCheckIns, strangerStandingOf } from '#libs/attendance';
import type { Participant } from '#libs/auth';
import { type PublicEvent, PublicEventQueries } from '#libs/events';
import { type Caller, Clock, type Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { ForParticipants, PublicGreeting } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant, KnownParticipant } from '../../http/caller.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { known, type SlugParams, slugParams } from '../site.dto.js';
import { isSharedBy, openedBy } from '../visitor/own-registration.rules.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';
import { refusedWords, type Where } from './own-check-in-words.js';
import { type OwnCheckIn, OwnCheckInPage } from './own-check-in.page.js';

/** The QR code of the room brings the digits along. */
const codeQuery = z.object({ code: known(12) });
type CodeQuery = z.output<typeof codeQuery>;

const UNKNOWN = { kind: 'unknown' } as const;

/** People say themselves that they are there. */
@Controller('m/e/:slug/anwesend')
export class OwnCheckInController {
  constructor(
    private readonly clock: Clock,
    private readonly events: PublicEventQueries,
    private readonly mine: OwnRegistrations,
    private readonly arrivals: SelfCheckInQueries,
    private readonly checkIns: SelfCheckIns,
  ) {}

  @Get()
  @PublicGreeting()
  async ask(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Query({ schema: codeQuery }) { code }: CodeQuery,
    @KnownParticipant() participant: Participant | null,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const event = await this.events.getBySlug(slug);
    const about = await this.aboutOf(participant, event);
    const is = participant === null ? UNKNOWN : await this.stateOf(participant, event, about.own, code);
    return sendPage(reply, OwnCheckInPage({ event, is, ...about, language }), { isPersonal: true });
  }

  @Post()
  @ForParticipants()
  @Limited('code')
  async take(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const { id } = await this.mine.get(participant, slug);
    const { code = '' } = keptOf(body);
    const answer = await this.checkIns.take(caller, id, code);
    // The page says what came of it, also when it is read again.
    if (answer.outcome !== 'wrong' && answer.outcome !== 'wait') return seeOther(reply, `/m/e/${slug}/anwesend`);
    const t = refusedWords[language];
    const isSlowed = answer.outcome === 'wait';
    if (isSlowed) void reply.header('retry-after', answer.retryAfterSeconds);
    const fault = isSlowed ? t.wait(answer.retryAfterSeconds) : t.wrong;
    const event = await this.events.getBySlug(slug);
    const about = await this.aboutOf(participant, event);
    const page = OwnCheckInPage({ event, is: { kind: 'ask', code: '', fault, isSlowed }, ...about, language });
    return sendPage(reply, page, { status: isSlowed ? 429 : 422, isPersonal: true });
  }

  private async stateOf(
    { caller }: Participant,
    event: PublicEvent,
    own: OwnRegistrationView | null,
    code: string,
  ): Promise<OwnCheckIn> {
    if (own === null) {
      const span = { startsAt: new Date(event.startsAt), endsAt: new Date(event.endsAt) };
      const said = strangerStandingOf({ state: event.state, ...span }, this.clock.now());
      return { kind: 'said', said, opensAt: span.startsAt };
    }
    const { standing, opensAt } = (await this.arrivals.standings(caller.scope, [own.id])).get(own.id)!;
    return standing === 'open' ? { kind: 'ask', code } : { kind: 'said', said: standing, opensAt };
  }

  /** Whose registration the page is about, and where they should be. */
  private async aboutOf(participant: Participant | null, event: PublicEvent) {
    const all = participant === null ? [] : await this.mine.list(participant);
    const own = participant === null ? null : openedBy(participant.personId, event.slug, all);
    const where: Where = own?.mode ?? (event.format === 'online' ? 'online' : 'on_site');
    return { own, where, whose: own !== null && isSharedBy(all) ? own.personName : undefined };
  }
}
