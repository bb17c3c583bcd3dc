import { type EventFacts, gatheringOf } from '#libs/events';
import { type Language, longDate } from '#libs/kernel';
import {
  type Information,
  type InformationSource,
  objectionLink,
  otherContactLink,
  type OutgoingMail,
  personLink,
} from '#libs/mail';
import { type NetworkSender, senderOfNetwork } from '../network-sender.queries.js';
import type { AddedProject, Speaker } from './added-projects.queries.js';
import type { FoundIn, ToInform } from './information.queries.js';

/** The projects and their sources, with the rights: for a first information, or within an invitation. */
export function informationOf(person: ToInform): Information {
  const { network, projects, legalBasis, personId, linkVersion, language } = person;
  return {
    projects: projects.map(({ name, foundIn }) => ({ name, source: sourceOf(foundIn, person.source, language) })),
    purpose: network.purpose || undefined,
    controller: network.controller ?? undefined,
    legalBasis: legalBasis || undefined,
    objection: objectionLink(personId, linkVersion),
    otherContact: otherContactLink(personId, linkVersion),
  };
}

function sourceOf(foundIn: FoundIn | null, stated: string, language: Language): InformationSource {
  if (foundIn === null) return { kind: 'stated', name: stated };
  if (foundIn.isSelf) return { kind: 'self' };
  if (foundIn.reporter !== null) return { kind: 'reporter', name: foundIn.reporter };
  if (foundIn.eventTitle === null || foundIn.eventStarts === null) return { kind: 'somebody' };
  return { kind: 'gathering', title: foundIn.eventTitle, day: longDate(foundIn.eventStarts, language) };
}

/** @param next the gathering to which the first of the promises is bound */
export function firstInformationMail(person: ToInform, next: EventFacts | null): OutgoingMail {
  const { personId, networkId, email, salutation, title, firstName, lastName, language, network } = person;
  return {
    template: 'first-information',
    language,
    to: { name: `${firstName} ${lastName}`.trim(), address: email },
    personId,
    networkId,
    replyTo: network.mailbox ?? undefined,
    parameters: {
      addressee: { salutation, title, firstName, lastName },
      sender: senderOfNetwork(network),
      ...informationOf(person),
      next: next ? gatheringOf(next, next.format === 'online' ? 'online' : 'on_site', language) : undefined,
    },
  };
}

/** Names what was entered and what they spoke for before: one mail, however many reports it was. */
export function projectAddedMail(speaker: Speaker, from: NetworkSender, added: readonly AddedProject[]): OutgoingMail {
  const { id: personId, networkId, email, salutation, title, firstName, lastName, language, others } = speaker;
  return {
    template: 'project-added',
    language,
    to: { name: `${firstName} ${lastName}`.trim(), address: email },
    ...{ personId, networkId, replyTo: from.mailbox ?? undefined, lane: 'bulk' },
    parameters: {
      addressee: { salutation, title, firstName, lastName },
      sender: from.sender,
      added: added.map(({ name, foundIn }) => ({ name, source: sourceOf(foundIn, '', language) })),
      others,
      page: personLink(personId, speaker.linkVersion),
    },
  };
}
