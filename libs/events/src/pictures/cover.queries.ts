import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { PictureContent, PictureView } from '#libs/networks';

export type CoverView = PictureView & Readonly<{ alternativeText: string }>;

/** The cover of the event `e` as JSON, or null; what is beside the bytes. */
export const COVER = `(select json_build_object('sha256', c.sha256, 'width', c.width, 'height', c.height,
    'alternativeText', c.alternative_text) from event_cover c where c.event_id = e.id)`;

@Injectable()
export class CoverQueries {
  constructor(private readonly database: Database) {}

  /** The bytes behind an address of content; whoever knows the hash has seen the cover on a page. */
  async findContent(sha256: string): Promise<PictureContent | null> {
    const [cover] = await this.database.query<PictureContent>(
      'select media_type as "mediaType", bytes from event_cover where sha256 = $1 limit 1',
      [sha256],
    );
    return cover ?? null;
  }
}
