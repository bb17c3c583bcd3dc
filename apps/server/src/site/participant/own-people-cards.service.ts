import { Injectable } from '@nestjs/common';
import { createElement, type ReactNode } from 'react';
import type { CardSource, Visit } from '../visitor/card-source.js';
import { OwnPeople } from './OwnPeople.js';

/** Who stands behind the mailbox. */
@Injectable()
export class OwnPeopleCards implements CardSource {
  cardsFor({ profiles, language }: Visit): Promise<ReactNode> {
    return Promise.resolve(createElement(OwnPeople, { profiles, language }));
  }
}
