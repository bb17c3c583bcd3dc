import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { type PublicNetwork, PublicNetworkQueries } from '#libs/networks';

/** Whom the legal pages name. */
@Injectable()
export class PublicContacts {
  /** The operator's mailbox: what mail of this instance comes from. */
  readonly mailbox: string;

  constructor(
    config: Config,
    private readonly networks: PublicNetworkQueries,
  ) {
    this.mailbox = /<([^>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
  }

  async list(): Promise<readonly PublicNetwork[]> {
    const entries = await this.networks.list();
    const found = await Promise.all(entries.map(({ slug }) => this.networks.findBySlug(slug)));
    return found.filter((network) => network !== null);
  }
}
