import { Injectable } from '@nestjs/common';
import { createElement, type ReactNode } from 'react';
import { ExpectedSeriesQueries } from '#libs/outreach';
import type { CardSource, Visit } from '../visitor/card-source.js';
import { OwnSeriesCard } from './OwnSeriesCard.js';

/** The series that expect somebody at every date, and what they answered for all of them. */
@Injectable()
export class OwnSeriesCards implements CardSource {
  constructor(private readonly series: ExpectedSeriesQueries) {}

  async cardsFor({ caller, profiles, language }: Visit): Promise<ReactNode> {
    return createElement(OwnSeriesCard, { profiles, series: await this.series.list(caller.scope), language });
  }
}
