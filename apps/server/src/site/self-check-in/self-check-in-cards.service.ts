import { Injectable } from '@nestjs/common';
import { createElement, Fragment, type ReactNode } from 'react';
import { SelfCheckInQueries } from '#libs/attendance';
import type { CardSource, Visit } from '../visitor/card-source.js';
import { openedBy } from '../visitor/own-registration.rules.js';
import { SelfCheckInCard } from './SelfCheckInCard.js';

/**
 * Every gathering at which the person may say now that they are there. Whoever shares the mailbox says so behind the link
 * of their own mail: the page of a gathering is about one of them.
 */
@Injectable()
export class SelfCheckInCards implements CardSource {
  constructor(private readonly arrivals: SelfCheckInQueries) {}

  async cardsFor({ personId, caller, own, now, language }: Visit): Promise<ReactNode> {
    const running = own.filter((one) => now < one.event.endsAt && openedBy(personId, one.event.slug, own) === one);
    const standings = await this.arrivals.standings(
      caller.scope,
      running.map(({ id }) => id),
    );
    return running.map((one) =>
      createElement(
        Fragment,
        { key: one.id },
        SelfCheckInCard({ own: one, standing: standings.get(one.id)?.standing, language }),
      ),
    );
  }
}
