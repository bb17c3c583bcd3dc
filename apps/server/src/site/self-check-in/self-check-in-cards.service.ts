import { Injectable } from '@nestjs/common';
import { createElement, Fragment, type ReactNode } from 'react';
import { SelfCheckInQueries } from '#libs/attendance';
import type { CardSource, Visit } from '../visitor/card-source.js';
import { SelfCheckInCard } from './SelfCheckInCard.js';

/** Every gathering at which the person may say now that they are there. */
@Injectable()
export class SelfCheckInCards implements CardSource {
  constructor(private readonly arrivals: SelfCheckInQueries) {}

  async cardsFor({ caller, own, now, language }: Visit): Promise<ReactNode> {
    const running = own.filter(({ event }) => now < event.endsAt).map(({ id }) => id);
    const standings = await this.arrivals.standings(caller.scope, running);
    return own.map((one) =>
      createElement(
        Fragment,
        { key: one.id },
        SelfCheckInCard({ own: one, standing: standings.get(one.id)?.standing, language }),
      ),
    );
  }
}
