import { Injectable } from '@nestjs/common';
import type { ReactElement } from 'react';
import { Config } from '#libs/config';
import { PublicEventQueries } from '#libs/events';
import { FollowedReports, Reporting, type ReportInput, type ReportPlace } from '#libs/intake';
import { IdempotencyKeyReused } from '#libs/database';
import { type Caller, Clock, type FieldFault, InvalidInput, type Language, NotFound } from '#libs/kernel';
import { reportLink, resolveLink } from '#libs/mail';
import { PublicNetworkQueries } from '#libs/networks';
import type { FaultWords } from '../components/fault-words.js';
import type { PageNetwork } from '../components/Layout.js';
import type { FormBody, Kept } from '../form-input.js';
import { DRAWN, HONEYPOT } from '../registration/bot-trap.rules.js';
import { BotTrap } from '../registration/bot-trap.service.js';
import { ClosingSlidePage } from './closing-slide.page.js';
import { inForm } from './report.dto.js';
import { ReportPage } from './report.page.js';

/** Where a form stands, and whose it is. */
export type ReportForm = Readonly<{
  networkId: string;
  network: PageNetwork;
  path: string;
  channel: ReportPlace['channel'];
  eventId?: string;
  eventTitle?: string;
  knownAs?: string;
}>;

type Filled = Readonly<{ kept: Kept; faults: FaultWords }>;

/** Forms with which people tell of a project, and what becomes of them when they are sent. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly networks: PublicNetworkQueries,
    private readonly events: PublicEventQueries,
    private readonly reporting: Reporting,
    private readonly followed: FollowedReports,
    private readonly trap: BotTrap,
  ) {}

  draw(form: ReportForm, language: Language, filled: Filled = { kept: {}, faults: [] }): ReactElement {
    return ReportPage({ ...form, ...filled, now: this.clock.now(), language });
  }

  /** @throws {NotFound} for a network without a public page, and for one that has ended */
  async ofNetwork(slug: string): Promise<ReportForm> {
    const network = await this.networks.findBySlug(slug);
    if (!network?.takesReports) throw new NotFound({ thing: 'network' });
    const identity = (await this.networks.identityOf(network.id))!;
    return { networkId: network.id, network: identity, path: `/n/${slug}/projekt-melden`, channel: 'form' };
  }

  /** @throws {NotFound} also for a draft */
  async ofEvent(slug: string): Promise<ReportForm> {
    const { id: eventId, networkId, title: eventTitle, ...event } = await this.events.getBySlug(slug);
    const at = { eventId, eventTitle, channel: 'event_desk' } as const;
    return { networkId, network: event, path: `/e/${slug}/projekt-melden`, ...at };
  }

  /** @throws {NotFound} also for a draft */
  async slideOf(slug: string, language: Language): Promise<ReactElement> {
    const event = await this.events.getBySlug(slug);
    const reported = await this.followed.countAt(event.id);
    return ClosingSlidePage({ event, reported, baseUrl: this.config.baseUrl, language });
  }

  /** The address of the page on which the report is followed, or what is wrong at which field. */
  async take(
    caller: Caller,
    { networkId, channel, eventId }: ReportForm,
    body: FormBody,
    input: ReportInput,
    language: Language,
  ): Promise<string | readonly FieldFault[]> {
    const hasKey = caller.idempotency !== undefined;
    await this.trap.slow({ honeypot: body.get(HONEYPOT), drawn: body.get(DRAWN), hasKey });
    const place = { networkId, channel, eventId, language };
    try {
      const { id } = await this.report(caller, place, input);
      const path = resolveLink(reportLink(id, 1), { baseUrl: '', secret: this.config.secret });
      return `${path}?neu=ja`;
    } catch (problem) {
      if (problem instanceof InvalidInput) return inForm(problem.facts.faults);
      throw problem;
    }
  }

  /** Who goes back, mends something and sends the same form again means a new report, not a repetition. */
  private async report(caller: Caller, place: ReportPlace, input: ReportInput) {
    try {
      return await this.reporting.report(caller, place, input);
    } catch (problem) {
      if (!(problem instanceof IdempotencyKeyReused)) throw problem;
      return this.reporting.report({ ...caller, idempotency: undefined }, place, input);
    }
  }
}
