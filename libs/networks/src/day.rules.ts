import { BERLIN, isLocalDay, type LocalDay, toDay, toLocal } from '#libs/kernel';

export const isDay = isLocalDay;

/** The calendar day in Germany: membership, contact and listing periods count in whole days there. */
export const dayOf = (instant: Date): LocalDay => toDay(toLocal(instant, BERLIN));

/** Whether the day lies in `[validFrom, validTo)`; an open end never closes. */
export const isWithin = (day: LocalDay, period: { validFrom: LocalDay; validTo: LocalDay | null }): boolean =>
  period.validFrom <= day && (period.validTo === null || day < period.validTo);
