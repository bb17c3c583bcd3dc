import type { Language } from '#libs/kernel';
import { pageLink, reportLink } from '../links.js';
import type { Frame, Gathering } from '../template.js';
import type { ReportNews } from '../templates/report-outcome.js';
import type { ParametersOf, TemplateName } from './catalogue.js';

type ReportName = Extract<TemplateName, 'report-ack' | 'report-outcome' | 'report-question'>;
type ReportSamples = { readonly [Name in ReportName]: ParametersOf<Name> };

const page = reportLink('01900000-0000-7000-8000-000000000001', 1);
const about = { project: 'PraxisStart Labor', reference: 'M-2026-007', page };

/** Samples of the mails to whoever has told of a project. */
export function reportSamples(language: Language, frame: Frame, event: Gathering): ReportSamples {
  const sightedBy = language === 'de' ? 'Montag, 9. Februar 2026' : 'Monday, 9 February 2026';
  return {
    'report-ack': { ...frame, ...about, sightedBy, lacksContact: false, isSelfReport: false },
    'report-outcome': {
      ...frame,
      ...about,
      sender: { ...frame.sender, reportPage: pageLink('/n/ausbildung-im-wandel/projekt-melden') },
      news: { kind: 'noted', isKnown: false, event },
    },
    'report-question': {
      ...frame,
      ...about,
      question: language === 'de' ? 'In welcher Stadt arbeitet das Projekt?' : 'In which city does the project work?',
      answerBy: sightedBy,
    },
  };
}

/** The same in the states in which they read differently. */
export function otherReportStates(language: Language, usual: ReportSamples, event: Gathering) {
  const german = language === 'de';
  const outcome = (news: ReportNews) => ({ ...usual['report-outcome'], news });
  return {
    'report-ack': {
      'no-contact': { ...usual['report-ack'], lacksContact: true },
      self: { ...usual['report-ack'], isSelfReport: true },
    },
    'report-question': {
      promised: {
        ...usual['report-question'],
        question: german
          ? 'Wen können wir bei „PraxisStart Labor“ ansprechen?'
          : 'Whom can we turn to at “PraxisStart Labor”?',
        isPromised: true,
      },
    },
    'report-outcome': {
      'no-date': outcome({ kind: 'noted', isKnown: false }),
      twice: outcome({ kind: 'noted', isKnown: true, event }),
      invited: outcome({ kind: 'invited', event }),
      known: outcome({ kind: 'already-known' }),
      'invited-before': outcome({ kind: 'already-known', wasInvited: true }),
      'let-go': outcome({ kind: 'let-go', cause: 'unreachable' }),
      'let-go-unsaid': outcome({ kind: 'let-go', cause: null }),
      'handed-over': outcome({
        kind: 'handed-over',
        to: 'Netzwerk Azubi-Lotsen',
        reference: 'M-2026-031',
        reason: german ? 'Das Projekt arbeitet in einer anderen Region.' : 'The project works in another region.',
        page: pageLink('/n/azubi-lotsen'),
      }),
      'out-of-scope': outcome({
        kind: 'out-of-scope',
        reason: german
          ? 'Das Projekt berät Betriebe, nicht Auszubildende.'
          : 'The project advises firms, not trainees.',
      }),
    },
  };
}
