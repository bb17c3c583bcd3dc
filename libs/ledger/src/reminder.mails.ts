import type { LapsedPerson } from '#libs/attendance';
import { senderOfNetwork } from '#libs/intake';
import { BERLIN, type Language, type LocalDay, shortDate, toDay, toLocal } from '#libs/kernel';
import { type OutgoingMail, pageLink } from '#libs/mail';
import { type Deadline, lastDayOf, type SlaClock, type Urgency } from './clock.rules.js';
import type { Answerable, RemindedNetwork } from './reminding.queries.js';

const TO_DO: Readonly<Record<Language, Readonly<Record<SlaClock, string>>>> = {
  de: {
    triage: 'sichten',
    contact: 'Kontakt finden',
    information: 'erstmals informieren',
    invitation: 'einladen',
    repair: 'neue Adresse finden',
    answer: 'der meldenden Person antworten',
  },
  en: {
    triage: 'review',
    contact: 'find a contact',
    information: 'inform for the first time',
    invitation: 'invite',
    repair: 'find another address',
    answer: 'answer whoever reported it',
  },
};

/** More names than these are a number; the page has them all. */
const MOST_NAMED = 12;

/** Something of a network that runs out of time. @param page where it is done, within the organiser app */
export type DueThing = Readonly<{ project: string; deadline: Deadline; urgency: Urgency; page: string }>;

export type Reminder = Readonly<{
  network: RemindedNetwork;
  to: Answerable;
  /** By deadline. */
  due: readonly DueThing[];
  lost: number;
  /** By name. */
  lapsed: readonly LapsedPerson[];
  isEscalated: boolean;
}>;

/** One mail for each network, reader and day: the second of a day has the same key and is none. */
export function reminderMail({ network, to, due, lost, lapsed, isEscalated }: Reminder, now: Date): OutgoingMail {
  const { language } = to;
  const { slug, name, mailbox } = network;
  const day: LocalDay = toDay(toLocal(now, BERLIN));
  return {
    template: 'digest-caretaker',
    language,
    to: { name: `${to.firstName} ${to.lastName}`.trim(), address: to.email },
    personId: to.id,
    networkId: network.id,
    dedupeKey: `ledger ${isEscalated ? 'escalation' : 'digest'} ${network.id} ${to.id} ${day}`,
    replyTo: mailbox ?? undefined,
    parameters: {
      addressee: { salutation: to.salutation, title: to.title, firstName: to.firstName, lastName: to.lastName },
      sender: senderOfNetwork(network),
      network: name,
      lines: due.map(({ project, deadline, urgency, page }) => ({
        project,
        what: TO_DO[language][deadline.clock],
        due: shortDate(lastDayOf(deadline), language),
        isOverdue: urgency === 'red',
        page: pageLink(page),
      })),
      lost,
      lapsed: {
        people: lapsed.slice(0, MOST_NAMED).map(({ name: who, organisation }) => ({ name: who, organisation })),
        more: Math.max(0, lapsed.length - MOST_NAMED),
        page: pageLink(`/o/anwesenheit?netz=${slug}&zeigen=ausgeblieben`),
      },
      isEscalated,
      register: pageLink(`/o/projekte/register?netz=${slug}`),
    },
  };
}
