import { CARD_SOURCES } from '../visitor/card-source.js';
import { OfferCards } from './offer-cards.service.js';
import { OwnWishesCards } from '../preferences/own-wishes-cards.service.js';
import { OwnSeriesCards } from '../series/own-series-cards.service.js';
import { SelfCheckInCards } from '../self-check-in/self-check-in-cards.service.js';
import { ReportCards } from '../report/report-cards.service.js';
import { OwnPeopleCards } from './own-people-cards.service.js';
import { RegistrationCards } from './registration-cards.service.js';

/** The only list of what stands on a person's own page below the next step, in the order people see it. */
const cardSources = [
  ...[SelfCheckInCards, RegistrationCards, OwnSeriesCards, OfferCards],
  ...[ReportCards, OwnWishesCards, OwnPeopleCards],
];

export const cards = [
  ...cardSources,
  { provide: CARD_SOURCES, inject: cardSources, useFactory: (...all: readonly unknown[]) => all },
];
