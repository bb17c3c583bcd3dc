import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type EventInFull, findEventFacts, LogoQueries } from '#libs/events';
import { NetworkLogoQueries } from '#libs/networks';
import type { Pictured } from './document.rules.js';
import type { PictureFile } from './pdf-writer.service.js';

type Logos = Readonly<{ pictured: readonly Pictured[]; files: readonly PictureFile[] }>;

/** The logos at the head of a document: that of the network, then those of who pays for the gathering. */
@Injectable()
export class EventLogos {
  constructor(
    private readonly database: Database,
    private readonly networkLogos: NetworkLogoQueries,
    private readonly eventLogos: LogoQueries,
  ) {}

  async of(event: Pick<EventInFull, 'id' | 'networkName' | 'logos'>): Promise<Logos> {
    const own = (await findEventFacts(this.database, event.id))?.networkLogo ?? null;
    const found = await Promise.all([
      this.contentOf(own, event.networkName, (sha256) => this.networkLogos.findContent(sha256)),
      ...event.logos.map((logo) =>
        this.contentOf(logo, logo.alternativeText, (sha256) => this.eventLogos.findContent(sha256)),
      ),
    ]);
    const logos = found.flatMap((logo, at) => (logo === null ? [] : [{ ...logo, path: `logo-${at}.${logo.ending}` }]));
    return {
      pictured: logos.map(({ path, alternativeText }) => ({ path, alternativeText })),
      files: logos.map(({ path, bytes }) => ({ path, bytes })),
    };
  }

  private async contentOf(
    logo: Readonly<{ sha256: string }> | null,
    alternativeText: string,
    find: NetworkLogoQueries['findContent'],
  ) {
    const content = logo === null ? null : await find(logo.sha256);
    return content === null
      ? null
      : { alternativeText, bytes: content.bytes, ending: content.mediaType.replace('image/', '') };
  }
}
