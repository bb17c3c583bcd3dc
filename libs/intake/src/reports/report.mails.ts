import { type Language, longDate, type LocalDay } from '#libs/kernel';
import { type Addressee, type OutgoingMail, reportLink, type ReportNews } from '#libs/mail';
import type { NetworkSender } from '../network-sender.queries.js';

/** To whom, about which report. */
export type ReportMail = Readonly<{
  reportId: string;
  reference: string;
  rawName: string;
  networkId: string;
  language: Language;
  addressee: Addressee;
  address: string;
  personId: string | null;
  linkVersion: number;
}>;

/** What a stranger has typed into a form must not fill somebody's mailbox with their text. */
const LONGEST_NAME = 120;

export function ackMail(
  to: ReportMail,
  from: NetworkSender,
  facts: Readonly<{ sightedBy: LocalDay; lacksContact: boolean; isSelfReport: boolean; isFromStranger: boolean }>,
): OutgoingMail {
  const { sightedBy, isFromStranger, ...others } = facts;
  return {
    ...envelope(to, from),
    template: 'report-ack',
    isFromStranger,
    parameters: { ...about(to, from), ...others, sightedBy: longDate(sightedBy, to.language) },
  };
}

export const outcomeMail = (to: ReportMail, from: NetworkSender, news: ReportNews): OutgoingMail => ({
  ...envelope(to, from),
  template: 'report-outcome',
  lane: 'bulk',
  parameters: { ...about(to, from), news },
});

/** `isPromised`: the project is promised an invitation, and nobody there can be written to. */
export type AskedQuestion = Readonly<{ text: string; until: LocalDay; isPromised: boolean }>;

export const questionMail = (
  to: ReportMail,
  from: NetworkSender,
  { text, until, isPromised }: AskedQuestion,
): OutgoingMail => ({
  ...envelope(to, from),
  template: 'report-question',
  lane: 'bulk',
  parameters: { ...about(to, from), question: text, answerBy: longDate(until, to.language), isPromised },
});

const envelope = (to: ReportMail, from: NetworkSender) => ({
  language: to.language,
  to: { name: nameOf(to.addressee), address: to.address },
  networkId: to.networkId,
  personId: to.personId ?? undefined,
  replyTo: from.mailbox ?? undefined,
});

const about = (to: ReportMail, { sender }: NetworkSender) => ({
  addressee: to.addressee,
  sender,
  project: to.rawName.length > LONGEST_NAME ? `${to.rawName.slice(0, LONGEST_NAME - 1).trimEnd()}…` : to.rawName,
  reference: to.reference,
  page: reportLink(to.reportId, to.linkVersion),
});

const nameOf = ({ firstName, lastName = '' }: Addressee): string => `${firstName} ${lastName}`.trim();
