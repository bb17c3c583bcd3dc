import { Injectable } from '@nestjs/common';
import { createElement, type ReactNode } from 'react';
import { InvitationPreferences } from '#libs/outreach';
import type { CardSource, Visit } from '../visitor/card-source.js';
import { OwnWishesCard } from './OwnWishesCard.js';

/** What each network behind the mailbox invites to, and the way to change it. */
@Injectable()
export class OwnWishesCards implements CardSource {
  constructor(private readonly preferences: InvitationPreferences) {}

  async cardsFor({ caller, profiles, language }: Visit): Promise<ReactNode> {
    return createElement(OwnWishesCard, { profiles, wishes: await this.preferences.list(caller), language });
  }
}
