import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PublicEventQueries } from '#libs/events';
import type { Language } from '#libs/kernel';
import { PublicNetworkQueries } from '#libs/networks';
import { PlacesQueries } from '#libs/registration';
import { Public } from '../../http/access.decorator.js';
import { PageLanguage } from '../language.decorator.js';
import { sendPage } from '../page-reply.js';
import { type HomeQuery, homeQuery } from './home.dto.js';
import { HomePage } from './home.page.js';

const EVENTS_PER_PAGE = 20;

@Controller()
export class HomeController {
  constructor(
    private readonly events: PublicEventQueries,
    private readonly networks: PublicNetworkQueries,
    private readonly places: PlacesQueries,
  ) {}

  @Get()
  @Public()
  async home(
    @Query({ schema: homeQuery }) query: HomeQuery,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const [networks, network] = await Promise.all([
      this.networks.list(),
      query.network === '' ? null : this.networks.findBySlug(query.network),
    ]);
    const filter = {
      networkId: network?.id,
      land: query.land || undefined,
      mode: query.mode || undefined,
      text: query.q || undefined,
    };
    const events = await this.events.listUpcoming(filter, { page: query.page, size: EVENTS_PER_PAGE });
    const places = await this.places.ofEvents(events.rows.map(({ id }) => id));
    return sendPage(reply, HomePage({ events, places, networks, query, language }));
  }
}
