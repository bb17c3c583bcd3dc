import { Injectable } from '@nestjs/common';
import { createElement, type ReactNode } from 'react';
import type { CardSource, Visit } from '../visitor/card-source.js';
import { OtherRegistrations } from './OtherRegistrations.js';

/** Every registration but the one on top. */
@Injectable()
export class RegistrationCards implements CardSource {
  cardsFor(visit: Visit): Promise<ReactNode> {
    return Promise.resolve(createElement(OtherRegistrations, visit));
  }
}
