import type { MembershipRole, OrganisationType, PracticeStage, ProjectKind } from '#libs/networks';
import type { Language } from '#libs/kernel';
import type { SegmentAnswer } from './criteria.rules.js';

type Words = Readonly<{
  type: Readonly<Record<OrganisationType, string>>;
  role: Readonly<Record<MembershipRole, string>>;
  kind: Readonly<Record<ProjectKind, string>>;
  stage: Readonly<Record<PracticeStage, string>>;
  answer: Readonly<Record<SegmentAnswer, string>>;
}>;

/** The words of sentences about segments, as the organiser app calls the same things. */
export const segmentWords: Readonly<Record<Language, Words>> = {
  de: {
    type: {
      ihk: 'Industrie- und Handelskammer',
      hwk: 'Handwerkskammer',
      guild: 'Innung',
      district_trades: 'Kreishandwerkerschaft',
      vocational_school: 'Berufliche Schule',
      school: 'Allgemeinbildende Schule',
      employment_agency: 'Agentur für Arbeit',
      jobcenter: 'Jobcenter',
      economic_development: 'Wirtschaftsförderung',
      employers_association: 'Unternehmensverband',
      trade_union: 'Gewerkschaft',
      company: 'Betrieb',
      training_provider: 'Bildungsträger',
      counselling: 'Beratungsstelle',
      migrant_organisation: 'Migrantenorganisation',
      ministry: 'Ministerium',
      municipality: 'Kommune',
      research: 'Forschung',
      umbrella_association: 'Dachverband',
      other: 'Andere',
    },
    role: {
      member: 'Mitglied',
      lead: 'Leitung',
      deputy: 'Vertretung',
      guest: 'Gast',
      advisory: 'Beratend',
    },
    kind: {
      project: 'Projekt',
      initiative: 'Initiative',
      measure: 'Maßnahme',
    },
    stage: {
      established: 'seit mehr als 12 Monaten',
      new: 'seit weniger als 12 Monaten',
      interested: 'noch nicht, aber interessiert',
    },
    answer: {
      accepted: 'zugesagt haben',
      declined: 'abgesagt haben',
      declined_interested: 'nicht kommen konnten und interessiert bleiben',
      no_answer: 'nicht geantwortet haben',
    },
  },
  en: {
    type: {
      ihk: 'Chamber of commerce and industry',
      hwk: 'Chamber of crafts',
      guild: 'Guild',
      district_trades: 'District trades association',
      vocational_school: 'Vocational school',
      school: 'General school',
      employment_agency: 'Employment agency',
      jobcenter: 'Jobcentre',
      economic_development: 'Economic development',
      employers_association: 'Employers’ association',
      trade_union: 'Trade union',
      company: 'Company',
      training_provider: 'Training provider',
      counselling: 'Counselling',
      migrant_organisation: 'Migrants’ organisation',
      ministry: 'Ministry',
      municipality: 'Municipality',
      research: 'Research',
      umbrella_association: 'Umbrella association',
      other: 'Other',
    },
    role: {
      member: 'Member',
      lead: 'Lead',
      deputy: 'Deputy',
      guest: 'Guest',
      advisory: 'Advisory',
    },
    kind: {
      project: 'Project',
      initiative: 'Initiative',
      measure: 'Measure',
    },
    stage: {
      established: 'for more than 12 months',
      new: 'for less than 12 months',
      interested: 'not yet, but interested',
    },
    answer: {
      accepted: 'accepted',
      declined: 'declined',
      declined_interested: 'could not come and stay interested',
      no_answer: 'did not answer',
    },
  },
};
