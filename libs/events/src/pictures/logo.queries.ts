import { Injectable } from '@nestjs/common';
import { Database, inNetworks } from '#libs/database';
import { networksIn, type Scope } from '#libs/kernel';
import type { PictureContent, PictureType } from '#libs/networks';

/** `sha256` is its address: the same bytes never change under it. */
export type LogoView = Readonly<{
  id: string;
  networkId: string;
  alternativeText: string;
  mediaType: PictureType;
  sha256: string;
}>;

const LOGO_COLUMNS =
  'l.id, l.network_id as "networkId", l.alternative_text as "alternativeText", l.media_type as "mediaType", l.sha256';

export async function listLogosOf(database: Database, eventId: string): Promise<readonly LogoView[]> {
  return database.query<LogoView>(
    `select ${LOGO_COLUMNS} from event_logo e join logo l on l.id = e.logo_id where e.event_id = $1 order by e.position`,
    [eventId],
  );
}

@Injectable()
export class LogoQueries {
  constructor(private readonly database: Database) {}

  async listLogos(scope: Scope, networkId: string): Promise<readonly LogoView[]> {
    return this.database.query<LogoView>(
      `select ${LOGO_COLUMNS} from logo l
       where ${inNetworks('l.network_id')('$1')} and l.network_id = $2 order by l.created_at, l.id`,
      [networksIn(scope, 'event:read'), networkId],
    );
  }

  /** The bytes behind an address of content; whoever knows the hash has seen the logo on a page. */
  async findContent(sha256: string): Promise<PictureContent | null> {
    const [logo] = await this.database.query<PictureContent>(
      'select media_type as "mediaType", bytes from logo where sha256 = $1 limit 1',
      [sha256],
    );
    return logo ?? null;
  }
}
