import { deadlineText, type EventFacts } from '#libs/events';
import type { Language } from '#libs/kernel';
import { type HowItStands, type Leaving, offerLink } from '#libs/mail';
import type { RegistrationRow } from '../live-registration.queries.js';
import { outlookFor } from '../offers.rules.js';
import { mayAccept, mayCancel, mayNameDeputy } from '../own-steps.rules.js';
import { standing } from '../standing.rules.js';

/** What somebody with a place has said; null without one, and without an entry in the calendar. */
export function answerOf({ status }: Pick<RegistrationRow, 'status'>): 'accepted' | 'needs-action' | null {
  if (!standing[status].holdsPlace) return null;
  return status === 'pending_reconfirmation' ? 'needs-action' : 'accepted';
}

/**
 * What a mail says about a place that somebody cannot take, now and later, when it may leave first. The deadline binds
 * who has the place for certain.
 */
export function leavingOf(
  status: 'confirmed' | 'pending_reconfirmation',
  event: EventFacts,
  language: Language,
  now: Date,
): Leaving {
  const own = { status, respondBy: null, event };
  const by = mayCancel(own, now) ? 'page' : mayNameDeputy(own, now) ? 'deputy' : 'call';
  const until = by === 'page' && status === 'confirmed' ? event.cancelUntil : null;
  const [next] = [event.cancelUntil ?? event.startsAt, event.startsAt].filter((at) => at > now);
  return {
    by,
    ...(until && { until: deadlineText(until, event.zone, language) }),
    ...(next && { over: next.getTime(), then: leavingOf(status, event, language, next) }),
  };
}

/**
 * How a registration stands, in the words of its reader.
 * @param position on the waiting list, for whoever waits
 */
export function standingOf(
  row: RegistrationRow,
  position: number | undefined,
  event: EventFacts,
  language: Language,
  now: Date,
): HowItStands {
  const said = (at: Date): string => deadlineText(at, event.zone, language);
  switch (row.status) {
    case 'confirmed':
      return { kind: 'seated', leaving: leavingOf(row.status, event, language, now) };
    case 'pending_reconfirmation': {
      const isAhead = row.respondBy !== null && now < row.respondBy;
      const asked = { kind: 'asked', leaving: leavingOf(row.status, event, language, now) } as const;
      return isAhead ? { ...asked, until: said(row.respondBy!), over: row.respondBy!.getTime(), then: asked } : asked;
    }
    case 'waitlisted':
      return { kind: 'waiting', position, outlook: outlookFor(row.offers, event.startsAt, now) };
    case 'offered': {
      if (!mayAccept({ ...row, event }, now)) return { kind: 'offer-over' };
      const turn = { turn: row.linkVersion, expiresOn: Math.floor(row.respondBy!.getTime() / 1000) };
      return { kind: 'offered', until: said(row.respondBy!), offer: offerLink(row.id, row.person.linkVersion, turn) };
    }
    default:
      return { kind: 'recorded' };
  }
}
