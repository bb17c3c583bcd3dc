import { Injectable } from '@nestjs/common';
import { createElement, type ReactNode } from 'react';
import type { CardSource, Visit } from '../visitor/card-source.js';
import { ReportCard } from './ReportCard.js';

/** "Neues Projekt melden", once for each network: as whoever followed the link, where they belong to it. */
@Injectable()
export class ReportCards implements CardSource {
  async cardsFor({ personId, profiles, language }: Visit): Promise<ReactNode> {
    const own = [...profiles].sort(
      (one, other) => Number(other.personId === personId) - Number(one.personId === personId),
    );
    const first = new Map(own.map((profile) => [profile.networkId, profile] as const).reverse());
    return createElement(ReportCard, {
      profiles: profiles.filter((one) => first.get(one.networkId) === one),
      language,
    });
  }
}
