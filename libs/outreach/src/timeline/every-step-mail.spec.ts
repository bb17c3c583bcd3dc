import { randomUUID } from 'node:crypto';
import { deadlineText, type EventFacts } from '#libs/events';
import { type Language, toInstant } from '#libs/kernel';
import { type OutgoingMail, renderMail } from '#libs/mail';
import { modes, type RegistrationStatus } from '#libs/registration';
import { type Seated, type StepGround, StepMails } from './step.mails.js';

const ZONE = 'Europe/Berlin';
const at = (local: string): Date => toInstant(local, ZONE);
const [closes, cancelUntil] = [at('2026-03-05T23:59'), at('2026-03-17T18:00')];

const event = {
  ...{ id: randomUUID(), networkId: randomUUID(), networkName: 'Netzwerk Azubi-Lotsen', networkSlug: 'azubi-lotsen' },
  ...{ networkIsPublic: true, networkLogo: null, accentColor: null, slug: 'fachtag-3', title: '3. Fachtag', number: 3 },
  ...{ type: 'fachtag', format: 'hybrid', state: 'open', zone: ZONE },
  ...{ startsLocal: '2026-03-19T10:00', endsLocal: '2026-03-19T16:00' },
  ...{ startsAt: at('2026-03-19T10:00'), endsAt: at('2026-03-19T16:00'), maxPerOrganisation: null, modes: [] },
  ...{ registrationOpensAt: null, registrationClosesAt: closes, cancelUntil, fundingNotice: '' },
  ...{
    venueName: 'Haus am Ufer',
    venueAddress: 'Uferweg 1, Lindengau',
    meetingUrl: 'https://treffen.example.org/geheim',
  },
  ...{ contactName: 'Selin Aydemir', contactPhone: '030 5550', contactEmail: null },
  ...{
    calendarUid: '01960000-0000-7000-8000-00000000000e',
    calendarStart: null,
    plannedSequence: 0,
    calendarSequence: 1,
    changedAt: at('2026-02-02T08:00'),
  },
} as const satisfies EventFacts;

const moments = {
  'months before': at('2026-01-05T09:00'),
  'weeks before': at('2026-03-02T09:00'),
  'after the deadline': at('2026-03-11T09:00'),
  'on the last day to cancel': at('2026-03-18T09:00'),
} as const;
const invitesAt = at('2026-01-22T09:00');

const person = {
  ...({ personId: randomUUID(), salutation: 'Frau', title: '', firstName: 'Ute', lastName: 'Kallweit' } as const),
  ...{ organisationName: 'Werkbrücke', email: 'ute@lindengau.example.org', linkVersion: 1 },
};

type Written = Readonly<{ name: string; mail: OutgoingMail; subject: string; text: string; letter: string }>;

/** Every mail of the rhythm that somebody may get at this moment, in every state. */
function mailsAt(now: Date, language: Language): readonly Written[] {
  const written: Written[] = [];
  const write = (name: string, mail: OutgoingMail) => {
    const context = { baseUrl: 'https://t.example.org', secret: 'a secret of tests' };
    const { subject, text } = renderMail({ id: randomUUID(), ...mail }, context);
    const letter = `${subject}\n${text.split('\n-- \n')[0]!.replaceAll(/\s+/g, ' ')}`;
    written.push({ name: `${mail.template} (${name})`, mail, subject, text, letter });
  };
  const texts = { motto: 'Zusammen weiter', description: '', audience: '', directions: '', accessibility: '' };
  const ground: StepGround = {
    ...{ event, texts: { ...texts, nextDateHint: '' }, agenda: [], next: null, isFull: false, invitesAt, now },
    calendar: { land: null, quietPeriods: [] },
  };
  for (const isFull of [true, false]) {
    const mails = new StepMails({ ...ground, isFull });
    const reader = { ...person, language };
    const invited = { ...reader, invitationId: randomUUID(), sentAt: invitesAt };
    write('a member', mails.saveTheDate({ ...reader, ...RECIPIENT }));
    if (now < closes) write(`full: ${isFull}`, mails.reminder({ ...invited, hadDeclined: false }));
    for (const hadDeclined of [true, false]) {
      const before = { ...event, startsLocal: '2026-03-12T10:00', endsLocal: '2026-03-12T16:00' };
      write(`declined: ${hadDeclined}`, mails.moved({ ...invited, hadDeclined }, before, 'Bahnstreik'));
    }
    write('invited', mails.cancelled({ ...invited, hadDeclined: false }, 'Bahnstreik', null));
    for (const absence of ['excused', 'absent', 'silent'] as const) write(absence, mails.sorry({ ...reader, absence }));
    for (const mode of modes) {
      for (const status of ['confirmed', 'pending_reconfirmation'] as const) {
        const seat = seatOf(status, mode, language);
        write(`${status} ${mode}`, mails.info(seat));
        write(`${status} ${mode}`, mails.areYouComing(seat));
        for (const isLast of [true, false]) write(`${status} ${mode}`, mails.access(seat, isLast));
      }
      for (const status of ['confirmed', 'attended'] as const)
        write(status, mails.thanks(seatOf(status, mode, language)));
    }
  }
  return written;
}

const RECIPIENT = {
  ...({
    promises: [],
    reasons: [{ kind: 'member', name: 'AK Übergänge' }],
    state: 'active',
    hasObjected: false,
    emailStatus: 'ok',
  } as const),
  ...{ leftOut: null, wish: null, isInvited: false, hasRegistered: false, hasDeclinedSeries: false, excluded: null },
};

const seatOf = (status: RegistrationStatus, mode: Seated['mode'], language: Language): Seated => ({
  ...{ ...person, registrationId: randomUUID(), status, mode, place: 'regular', language },
});

describe.each(
  Object.entries(moments).flatMap(([name, now]) => (['de', 'en'] as const).map((l) => [name, l, now] as const)),
)('every mail of the rhythm %s (%s)', (_name, language, now) => {
  const written = mailsAt(now, language);
  const wrong = (isWrong: (one: Written) => boolean) => [...new Set(written.filter(isWrong).map(({ name }) => name))];

  it('has no code words and no holes', () => {
    const words = /\b(?:confirmed|pending_\w+|on_site|in_person|save_the_date)\b|undefined|null|NaN|[{}]|\[object/;
    expect(wrong(({ text }) => words.test(text.replaceAll(/https:\S+/g, '')))).toEqual([]);
  });

  it('never tells the way into the video room, which is a secret of those with a place', () => {
    expect(wrong(({ text, mail }) => `${text}${JSON.stringify(mail.parameters)}`.includes('geheim'))).toEqual([]);
  });

  it('names no deadline that is past', () => {
    for (const [deadline, isPast] of [
      [closes, now >= closes],
      [cancelUntil, now >= cancelUntil],
      [invitesAt, now >= invitesAt],
    ] as const) {
      const said = deadlineText(deadline, ZONE, language).split(/, \d\d:/)[0]!;
      expect(wrong(({ letter }) => isPast && letter.includes(said))).toEqual([]);
    }
  });

  it('promises nobody a place who is only invited, and claims no answer of those who still owe one', () => {
    const place = /Platz ist reserviert|place is reserved/;
    const isAsked = ({ name }: Written) => name.includes('pending');
    const mayHave = ({ name }: Written) => name.includes('confirmed');
    expect(wrong((one) => place.test(one.letter) && (!mayHave(one) || isAsked(one)))).toEqual([]);
    const idle = /müssen Sie nichts tun|there is nothing to do\./;
    expect(wrong((one) => isAsked(one) && idle.test(one.letter))).toEqual([]);
  });

  it('thanks only those for coming of whom it is written down', () => {
    const came = /dass Sie dabei waren:|for being there:|Danke für Ihre Teilnahme|for taking part/;
    expect(wrong(({ name, letter }) => came.test(letter) && !name.includes('attended'))).toEqual([]);
  });

  it('says to whom nothing is free that they wait for a place', () => {
    const waits = /Warteliste|waiting list/;
    expect(wrong(({ name, letter }) => name.includes('full: true') !== waits.test(letter))).toEqual([]);
  });

  it('speaks of no attachment and waits for nobody in the priority lane', () => {
    expect(wrong(({ text, mail }) => /Anhang|attached/.test(text) || mail.lane !== 'bulk')).toEqual([]);
  });

  it('is over when what it says is over', () => {
    const isAfter = ({ mail }: Written) => /thanks|sorry|cancelled/.test(mail.template);
    expect(wrong((one) => !isAfter(one) && !(one.mail.goodUntil! <= event.startsAt))).toEqual([]);
  });
});
