import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '#libs/config';
import { PublicEventQueries } from '#libs/events';
import { type Language, NotFound } from '#libs/kernel';
import { PublicDirectoryQueries, PublicNetworkQueries } from '#libs/networks';
import { PlacesQueries } from '#libs/registration';
import { Public } from '../../http/access.decorator.js';
import { type ListQuery, listQuery, type SlugParams, slugParams } from '../site.dto.js';
import { PageLanguage } from '../language.decorator.js';
import { sendPage } from '../page-reply.js';
import { InitiativesPage } from './initiatives.page.js';
import { NetworkPage } from './network.page.js';

const INITIATIVES_PER_PAGE = 25;

@Controller('n')
export class NetworkController {
  constructor(
    private readonly config: Config,
    private readonly networks: PublicNetworkQueries,
    private readonly events: PublicEventQueries,
    private readonly places: PlacesQueries,
    private readonly directory: PublicDirectoryQueries,
  ) {}

  @Get(':slug')
  @Public()
  async page(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const network = await this.networks.findBySlug(slug);
    if (!network) throw new NotFound({ thing: 'network' });
    const filter = { networkId: network.id };
    const [upcoming, past] = await Promise.all([
      this.events.listUpcoming(filter, { page: 1, size: 50 }),
      this.events.listPast(filter, { page: 1, size: 20 }),
    ]);
    const places = await this.places.ofEvents(upcoming.rows.map(({ id }) => id));
    const { baseUrl } = this.config;
    return sendPage(
      reply,
      NetworkPage({ network, upcoming: upcoming.rows, past: past.rows, places, baseUrl, language }),
    );
  }

  @Get(':slug/initiativen')
  @Public()
  async initiatives(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Query({ schema: listQuery }) query: ListQuery,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const network = await this.networks.findBySlug(slug);
    if (!network) throw new NotFound({ thing: 'network' });
    const filter = { text: query.q || undefined, land: query.land || undefined };
    const initiatives = await this.directory.list(network.id, filter, { page: query.page, size: INITIATIVES_PER_PAGE });
    const { baseUrl } = this.config;
    return sendPage(reply, InitiativesPage({ network, initiatives, query, baseUrl, language }));
  }
}
