import type { Language } from '#libs/kernel';

/** Names of the fields of registration, as labels and in the list of faults. */
export const formLabels = {
  de: {
    firstName: 'Vorname',
    lastName: 'Nachname',
    email: 'Dienstliche E-Mail-Adresse',
    organisationName: 'Einrichtung',
    land: 'Bundesland',
    mode: 'Wie nehmen Sie teil?',
    practiceStage: 'Wir arbeiten praktisch am Thema dieses Termins …',
    salutation: 'Anrede',
    title: 'Titel',
    functionTitle: 'Funktion',
    projectName: 'Projekt oder Initiative',
    phone: 'Telefon',
    isFirstTime: 'Sind Sie zum ersten Mal dabei?',
    question: 'Frage an die Vortragenden',
    dietary: 'Verpflegung',
    accessNeeds: 'Was brauchen Sie, um gut teilnehmen zu können?',
    listsName: 'Name und Einrichtung auf der Teilnahmeliste',
    listsEmail: 'E-Mail-Adresse auf der Teilnahmeliste',
    futureInvitations: 'Künftige Einladungen',
    privacy: 'Datenschutzhinweise',
    understood: 'Absage',
    relation: 'Wer kommt?',
    waiting: 'Formular',
  },
  en: {
    firstName: 'First name',
    lastName: 'Last name',
    email: 'Email address at work',
    organisationName: 'Organisation',
    land: 'Federal state',
    mode: 'How will you take part?',
    practiceStage: 'We have been working on the topic of this event …',
    salutation: 'Form of address',
    title: 'Title',
    functionTitle: 'Position',
    projectName: 'Project or initiative',
    phone: 'Phone',
    isFirstTime: 'Is it your first time?',
    question: 'Question to the speakers',
    dietary: 'Food',
    accessNeeds: 'What do you need to take part well?',
    listsName: 'Name and organisation on the list of participants',
    listsEmail: 'Email address on the list of participants',
    futureInvitations: 'Future invitations',
    privacy: 'Privacy notice',
    understood: 'Cancellation',
    relation: 'Who will come?',
    waiting: 'Form',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type FormField = keyof (typeof formLabels)['de'];

export const labelOf = (field: string, language: Language): string =>
  field in formLabels[language] ? formLabels[language][field as FormField] : field;
