import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { PictureType } from '../picture.rules.js';

export type PictureContent = Readonly<{ mediaType: PictureType; bytes: Buffer }>;

/** The logo of the network with this alias as JSON, or null; what is beside the bytes. */
export const logoOf = (alias: string): string =>
  `(select json_build_object('sha256', l.sha256, 'width', l.width, 'height', l.height)
    from network_logo l where l.network_id = ${alias}.id)`;

@Injectable()
export class NetworkLogoQueries {
  constructor(private readonly database: Database) {}

  /** The bytes behind an address of content; whoever knows the hash has seen the logo on a page. */
  async findContent(sha256: string): Promise<PictureContent | null> {
    const [logo] = await this.database.query<PictureContent>(
      'select media_type as "mediaType", bytes from network_logo where sha256 = $1 limit 1',
      [sha256],
    );
    return logo ?? null;
  }
}
