import { facts, paragraph } from '../blocks.js';
import { type Information, informationParts, isSelfReport, objectionOf } from '../information-parts.js';
import { type Gathering, template } from '../template.js';

/** Tells whoever others have named that we know of them, and what they may say to that, before they are invited. */
export const firstInformation = template<Information & Readonly<{ next?: Gathering }>>({
  kind: 'invitation',
  de: ({ next, ...information }, sender) => ({
    subject: `${sender.name}: Wir möchten Sie zum Austausch einladen`,
    preheader: isSelfReport(information)
      ? 'Was mit Ihren Angaben geschieht, und wann wir Sie einladen.'
      : 'Woher wir von Ihnen wissen, und wie Sie widersprechen können.',
    blocks: [
      paragraph('wir möchten Sie zum Austausch mit anderen Projekten einladen.'),
      ...(next
        ? [facts(['Nächster Termin', next.title], ['Wann', next.when], ['Wo', next.place])]
        : [facts(['Nächster Termin', 'folgt'])]),
      paragraph('Die Einladung bekommen Sie mit einer eigenen E-Mail. Heute brauchen Sie nichts zu tun.'),
      ...informationParts(information, sender, 'de', 'button'),
    ],
    because: isSelfReport(information)
      ? 'Sie uns von Ihrem Projekt erzählt haben.'
      : 'uns Ihr Projekt mit Ihnen als Ansprechperson genannt wurde.',
    leave: objectionOf(information, 'de'),
  }),
  en: ({ next, ...information }, sender) => ({
    subject: `${sender.name}: We would like to invite you to an exchange`,
    preheader: isSelfReport(information)
      ? 'What happens with your details, and when we invite you.'
      : 'How we know of you, and how you can object.',
    blocks: [
      paragraph('We would like to invite you to an exchange with other projects.'),
      ...(next
        ? [facts(['Next event', next.title], ['When', next.when], ['Where', next.place])]
        : [facts(['Next event', 'to follow'])]),
      paragraph('The invitation will reach you by an email of its own. There is nothing to do today.'),
      ...informationParts(information, sender, 'en', 'button'),
    ],
    because: isSelfReport(information)
      ? 'you have told us about your project.'
      : 'we were told of your project with you as its contact.',
    leave: objectionOf(information, 'en'),
  }),
});
