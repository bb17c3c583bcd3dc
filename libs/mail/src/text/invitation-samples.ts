import type { Language } from '#libs/kernel';
import type { ParametersOf, TemplateName } from './catalogue.js';

type InvitingName = Extract<
  TemplateName,
  'first-information' | 'project-added' | 'invitation' | 'invitation-guarantee' | 'invitation-short-notice'
>;
type InvitingSamples = { readonly [Name in InvitingName]: ParametersOf<Name> };
type OtherStates = { readonly [Name in InvitingName]: Readonly<Record<string, ParametersOf<Name>>> };

/** Invitations, and what whoever was named by others hears first, in the states in which they read differently. */
export function otherInvitationStates(language: Language, usual: InvitingSamples): OtherStates {
  return {
    'first-information': {
      own: {
        ...usual['first-information'],
        projects: [{ name: 'Lotsenprojekt Hohenau', source: { kind: 'self' } }],
        next: undefined,
      },
      several: {
        ...usual['first-information'],
        projects: [
          { name: 'Lotsenprojekt Hohenau', source: { kind: 'reporter', name: 'Paul Weber' } },
          { name: 'Startklar Westmark', source: { kind: 'somebody' } },
          { name: 'PraxisStart Labor', source: { kind: 'stated', name: 'praxisstart.example.org' } },
        ],
        ...{ purpose: undefined, controller: undefined },
        legalBasis: language === 'de' ? 'Artikel 6 Absatz 1 Buchstabe e DSGVO' : 'Article 6(1)(e) GDPR',
      },
    },
    'project-added': {
      several: {
        ...usual['project-added'],
        added: [
          { name: 'PraxisStart Labor', source: { kind: 'reporter', name: 'Paul Weber' } },
          { name: 'Startklar Westmark', source: { kind: 'somebody' } },
        ],
        others: [],
      },
    },
    invitation: {
      brief: {
        ...usual.invitation,
        ...{ occasion: undefined, audience: undefined, costs: undefined, programme: [] },
        reasons: [{ kind: 'segment', name: 'Alle' }],
      },
      late: { ...usual.invitation, isLate: true },
    },
    'invitation-short-notice': {
      brief: {
        ...usual['invitation-short-notice'],
        ...{ occasion: undefined, audience: undefined, costs: undefined, programme: [], introduction: undefined },
      },
      unknown: {
        ...usual['invitation-short-notice'],
        information: {
          ...usual['first-information'],
          projects: [{ name: 'Handwerk hilft', source: { kind: 'somebody' } }],
        },
      },
      several: {
        ...usual['invitation-short-notice'],
        projects: ['Handwerk hilft', 'Lernwerkstatt Saale'],
        reasons: [
          { kind: 'short_notice', name: 'Handwerk hilft' },
          { kind: 'short_notice', name: 'Lernwerkstatt Saale' },
        ],
      },
    },
    'invitation-guarantee': {
      brief: {
        ...usual['invitation-guarantee'],
        ...{ occasion: undefined, audience: undefined, costs: undefined, programme: [] },
        ...{ introduction: undefined, heldUntil: undefined },
      },
      late: { ...usual['invitation-guarantee'], isLate: true },
      again: {
        ...usual['invitation-guarantee'],
        before: {
          kind: 'came',
          title: '1. Fachtag „Übergänge gestalten“',
          day: language === 'de' ? 'Montag, 24. Juni 2024' : 'Monday, 24 June 2024',
        },
      },
      'again-member': {
        ...usual['invitation-guarantee'],
        before: { kind: 'belonged', group: 'Arbeitskreis Übergänge', year: '2024' },
      },
      unknown: {
        ...usual['invitation-guarantee'],
        information: {
          ...usual['first-information'],
          projects: [{ name: 'Handwerk hilft', source: { kind: 'somebody' } }],
        },
      },
      several: {
        ...usual['invitation-guarantee'],
        projects: ['Handwerk hilft', 'Lernwerkstatt Saale'],
        reasons: [
          { kind: 'obligation', name: 'Handwerk hilft' },
          { kind: 'obligation', name: 'Lernwerkstatt Saale' },
          { kind: 'member', name: 'Arbeitskreis Übergänge' },
        ],
      },
    },
  };
}
