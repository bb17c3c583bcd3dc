import { randomUUID } from 'node:crypto';
import { deadlineText, type EventChange, type EventFacts } from '#libs/events';
import { type Language, toInstant } from '#libs/kernel';
import { type OutgoingMail, renderMail, templateNames } from '#libs/mail';
import type { RegistrationRow } from '../live-registration.queries.js';
import { MOST_OFFERS, stillOffers } from '../offers.rules.js';
import { modes, placeKinds, registrationStatuses, registrationWays } from '../registration-status.rules.js';
import { standing, statusesWith } from '../standing.rules.js';
import { EventNotices } from './event-notices.mails.js';
import { RegistrationMails } from './registration.mails.js';
import { standingOf } from './standing.mails.js';

const ZONE = 'Europe/Berlin';
const at = (local: string): Date => toInstant(local, ZONE);
const cancelUntil = at('2026-03-17T18:00');
const respondBy = at('2026-03-18T12:00');
const phone = '030 5550';

const event = {
  ...{ id: randomUUID(), networkId: randomUUID(), networkName: 'Netzwerk Azubi-Lotsen', networkSlug: 'azubi-lotsen' },
  ...{ networkIsPublic: true, networkLogo: null, accentColor: null, slug: 'fachtag-3', title: '3. Fachtag', number: 3 },
  ...{ type: 'fachtag', format: 'hybrid', state: 'closed', zone: ZONE },
  ...{ startsLocal: '2026-03-19T10:00', endsLocal: '2026-03-19T16:00' },
  ...{ startsAt: at('2026-03-19T10:00'), endsAt: at('2026-03-19T16:00'), maxPerOrganisation: null, modes: [] },
  ...{ registrationOpensAt: null, registrationClosesAt: null, cancelUntil, fundingNotice: '' },
  ...{ venueName: 'Haus am Ufer', venueAddress: 'Uferweg 1, Lindengau', meetingUrl: 'https://treffen.example.org/r' },
  ...{ contactName: 'Selin Aydemir', contactPhone: phone, contactEmail: null },
  ...{
    calendarUid: '01960000-0000-7000-8000-00000000000e',
    calendarStart: null,
    plannedSequence: 0,
    calendarSequence: 1,
    changedAt: at('2026-02-02T08:00'),
  },
} as const satisfies EventFacts;

const moments = {
  'weeks before': at('2026-03-02T10:00'),
  'after the deadline to cancel': at('2026-03-17T19:00'),
  'in the last night': at('2026-03-18T23:00'),
  'in the last hours': at('2026-03-19T07:00'),
  'while it runs': at('2026-03-19T11:00'),
} as const;

const rowOf = (status: RegistrationRow['status'], more: Partial<RegistrationRow> = {}): RegistrationRow => ({
  ...{ id: randomUUID(), networkId: event.networkId, eventId: event.id, status, via: 'public', mode: 'on_site' },
  ...{ place: 'regular', sequence: 1, organisationKey: '', organisationName: '', requestedAt: at('2026-02-02T08:00') },
  ...{
    waitlistClass: 5,
    waitlistSince: null,
    promisedSince: null,
    offers: 1,
    calendarBump: 0,
    linkVersion: 1,
    version: 1,
    language: 'de',
  },
  respondBy: standing[status].isOpen ? respondBy : null,
  person: {
    ...{ id: randomUUID(), email: 'ute@lindengau.example.org', salutation: 'Frau', title: '', firstName: 'Ute' },
    ...{ lastName: 'Kallweit', state: 'active', linkVersion: 1 },
  },
  ...more,
});

const revision = { id: randomUUID(), reason: 'Bahnstreik', calendarSequence: 2, changes: [] } as unknown;
const changeOf = (kind: 'moved' | 'changed' | 'cancelled' | 'edited') =>
  ({ kind, before: { ...event, title: '3. Fachtg' }, after: event, revision, successor: null }) as unknown as Exclude<
    EventChange,
    { kind: 'resized' }
  >;

type Written = Readonly<{ name: string; mail: OutgoingMail; status: RegistrationRow['status']; text: string }>;

/** Every mail that somebody in this status may get at this moment. */
function mailsAt(now: Date, language: Language): readonly Written[] {
  const mails = new RegistrationMails(event, { baseUrl: 'https://t.example.org', mailbox: 'netz@example.org' }, now);
  const written: Written[] = [];
  const write = (status: RegistrationRow['status'], what: string, ...outgoing: readonly OutgoingMail[]) => {
    for (const mail of outgoing) {
      const { subject, text } = renderMail(
        { id: randomUUID(), language, template: mail.template, parameters: mail.parameters },
        { baseUrl: 'https://t.example.org', secret: 'a secret of tests' },
      );
      // The foot names the contact in every mail: what the letter itself says is looked at.
      const letter = text.split('\n-- \n')[0]!.replaceAll(/\s+/g, ' ');
      written.push({ name: `${mail.template} (${what})`, mail, status, text: `${subject}\n${letter}\n${text}` });
    }
  };
  const isAhead = now < event.startsAt;
  for (const mode of modes) {
    const to = (row: RegistrationRow) => ({ ...row, mode, language, registrationId: row.id });
    const [seated, waiting] = [rowOf('confirmed'), rowOf('waitlisted')];
    write('confirmed', 'a place', mails.confirmed(to(seated)));
    write('confirmed', 'a deputy', mails.substitution(to(seated), to(rowOf('cancelled')))[0]!);
    write('cancelled', 'has a deputy', mails.substitution(to(seated), to(rowOf('cancelled')))[1]!);
    write('waitlisted', 'no place', mails.waitlisted(to(waiting), 3));
    for (const offers of [1, MOST_OFFERS]) {
      write('waitlisted', `after ${offers} offers`, mails.offerExpired(to({ ...waiting, offers }), 3, offers));
    }
    write('rejected', 'turned down', mails.rejected(to(rowOf('rejected')), 'Alle Plätze sind vergeben.'));
    for (const by of ['person', 'organiser', 'deadline'] as const) {
      for (const hadPlace of by === 'deadline' ? [true] : [true, false]) {
        write('cancelled', `by ${by}, ${hadPlace}`, mails.cancelled(to(rowOf('cancelled')), hadPlace, by));
      }
    }
    if (isAhead) write('requested', 'asked', mails.received(to(rowOf('requested')), event.startsAt));
    if (stillOffers(now, event.startsAt))
      write('offered', 'offer', mails.offer(to(rowOf('offered')), now < respondBy ? respondBy : event.startsAt, 1));
    if (isAhead) {
      write('pending_reconfirmation', 'reminder', mails.reminder(to(rowOf('pending_reconfirmation')), event.startsAt));
    }
    for (const status of statusesWith('isTold')) {
      for (const offers of [0, MOST_OFFERS]) {
        const row = rowOf(status, { offers });
        write(
          status,
          `again, after ${offers} offers`,
          mails.alreadyRegistered(to(row), row, status === 'waitlisted' ? 3 : undefined),
        );
      }
      const how = standingOf({ ...rowOf(status), language }, undefined, event, language, now);
      const { holdsPlace } = standing[status];
      if (holdsPlace) {
        const change = { what: 'mode', from: 'online', to: 'vor Ort' } as const;
        write(status, 'changed by the person', mails.changed({ ...rowOf(status), language, mode }, [change]));
      }
      const answer = holdsPlace ? 'accepted' : null;
      write(status, 'changed', new EventNotices(mails, changeOf('changed')).changed(to(rowOf(status)), answer, how));
      write(
        status,
        'cancelled',
        new EventNotices(mails, changeOf('cancelled')).cancelled(to(rowOf(status)), holdsPlace),
      );
    }
    if (isAhead) {
      const asked = to(rowOf('pending_reconfirmation'));
      write('pending_reconfirmation', 'moved', new EventNotices(mails, changeOf('moved')).moved(asked, event.startsAt));
    }
  }
  return written;
}

const failing = (written: readonly Written[], isWrong: (one: Written) => boolean) => [
  ...new Set(written.filter(isWrong).map(({ name, status }) => `${name} to ${status}`)),
];

const codes: readonly string[] = [...registrationStatuses, ...modes, ...placeKinds, ...registrationWays, 'in_person'];

describe.each(
  Object.entries(moments).flatMap(([name, now]) => (['de', 'en'] as const).map((l) => [name, l, now] as const)),
)('every mail %s (%s)', (_name, language, now) => {
  const written = mailsAt(now, language);
  const wrong = (isWrong: (one: Written) => boolean) => failing(written, isWrong);

  it('has no code words and no holes', () => {
    // English says some of the words itself.
    const shown = codes.filter((code) => code !== 'online' && (language === 'de' || code.includes('_')));
    const words = new RegExp(`\\b(?:${shown.join('|')})\\b|undefined|null|NaN|[{}]|\\[object`);
    expect(wrong(({ text }) => words.test(text.replaceAll(/https:\S+/g, '')))).toEqual([]);
  });

  it('speaks of an attached entry if and only if there is one', () => {
    expect(wrong(({ mail, text }) => /Anhang|attached/.test(text) !== (mail.calendar !== undefined))).toEqual([]);
  });

  it('says to nobody without a place that they are registered', () => {
    const claims = /Sie zu diesem Termin angemeldet sind|zu dem Sie angemeldet sind|you are registered for/;
    expect(wrong(({ status, text }) => !standing[status].holdsPlace && claims.test(text))).toEqual([]);
  });

  it('says to nobody whose answer is awaited that there is nothing to do', () => {
    const idle = /müssen nichts tun|do not need to do anything/;
    const isAwaited = ({ status, mail }: Written) =>
      (status === 'pending_reconfirmation' || status === 'offered') && mail.template !== 'event-cancelled';
    expect(wrong((one) => now < respondBy && isAwaited(one) && idle.test(one.text))).toEqual([]);
  });

  it('names no deadline that is past, and none that does not bind', () => {
    const said = deadlineText(cancelUntil, ZONE, language);
    expect(wrong(({ text }) => now >= cancelUntil && text.includes(said))).toEqual([]);
    expect(wrong(({ status, text }) => status !== 'confirmed' && text.includes(said))).toEqual([]);
    expect(wrong(({ text }) => now >= respondBy && text.includes(deadlineText(respondBy, ZONE, language)))).toEqual([]);
  });

  it('promises an offer only while offers go out, and to those whom one may still reach', () => {
    const promises = /eigenen Nachricht und einer Frist|separate message with a deadline/;
    const reaches = stillOffers(now, event.startsAt);
    expect(wrong(({ text }) => !reaches && promises.test(text))).toEqual([]);
    const isPassedOver = ({ name, status }: Written) =>
      status === 'waitlisted' && name.includes(`after ${MOST_OFFERS} offers`);
    expect(written.filter(isPassedOver)).not.toEqual([]);
    expect(wrong((one) => isPassedOver(one) && promises.test(one.text))).toEqual([]);
  });

  it('does not say before what has begun', () => {
    const ahead = /beginnt in wenigen Stunden|begins in a few hours|Kurz vor dem Beginn|Shortly before the start/;
    expect(wrong(({ text }) => now >= event.startsAt && ahead.test(text))).toEqual([]);
  });

  it('gives a number wherever it says to call', () => {
    const letterOf = (text: string) => text.split('\n')[1]!;
    expect(
      wrong(({ text }) => /rufen Sie|Please call/.test(letterOf(text)) && !letterOf(text).includes(phone)),
    ).toEqual([]);
  });
});

it('no mail about a registration is left out', () => {
  const drawn = new Set(mailsAt(moments['weeks before'], 'de').map(({ mail }) => mail.template));
  const others = [
    'account-invitation',
    'password-reset',
    'personal-link',
    'free-mail',
    'participant-mail',
    'still-interested',
    'still-there',
    // Written in intake.
    'report-ack',
    'report-outcome',
    'report-question',
    'first-information',
    'project-added',
    // Written in ledger.
    'digest-caretaker',
    // Written in outreach, as the invitation is.
    'invitation-guarantee',
    'invitation-short-notice',
    // Written in outreach; expected/series-letters.db.spec.ts reads them.
    'series-entry',
  ];
  // The mails of the rhythm are written in outreach; timeline/every-step-mail.spec.ts draws them.
  const rhythm = ['save-the-date', 'invitation', 'invitation-moved', 'invitation-reminder', 'sorry-missed'].concat([
    'participant-info',
    'are-you-coming',
    'access-link',
    'thanks',
  ]);
  expect(templateNames.filter((name) => !drawn.has(name)).sort()).toEqual([...others, ...rhythm].sort());
});
