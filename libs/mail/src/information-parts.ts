import type { Language } from '#libs/kernel';
import { type Block, button, facts, link, list, note, paragraph } from './blocks.js';
import type { MailLink } from './links.js';
import { whomToCall } from './phrases.js';
import type { Sender } from './template.js';

/**
 * From whom the network has somebody's data, as Art. 14(2)(f) GDPR wants it told. `reporter` only with that person's
 * consent; `stated`: in an organiser's words; `self`: from the person, who is informed by Art. 13.
 */
export type InformationSource =
  | Readonly<{ kind: 'self' }>
  | Readonly<{ kind: 'somebody' }>
  | Readonly<{ kind: 'gathering'; title: string; day: string }>
  | Readonly<{ kind: 'reporter'; name: string }>
  | Readonly<{ kind: 'stated'; name: string }>;

/** What whoever was named by others has to be told before or with the first invitation. */
export type Information = Readonly<{
  /** Each project that the reader speaks for, with the source of that. */
  projects: readonly Readonly<{ name: string; source: InformationSource }>[];
  /** What the network is for. */
  purpose?: string;
  /** Who coordinates the network, with the place. */
  controller?: string;
  /** As the network states it; without one it is the legitimate interest of Art. 6(1)(f). */
  legalBasis?: string;
  objection: MailLink;
  /** Where the reader names somebody else. */
  otherContact?: MailLink;
}>;

type Words = Readonly<{
  named: (projects: number) => string;
  told: string;
  source: (source: InformationSource) => string;
  about: (network: string, purpose: string | undefined) => string;
  objection: string;
  object: string;
  wrongContact: string;
  nameThem: string;
  otherContact: string;
  law: (isOwn: boolean) => string;
  facts: (information: Information, sender: Sender, isOwn: boolean) => Block;
}>;

const words: Readonly<Record<Language, Words>> = {
  de: {
    named: (projects) =>
      projects === 1
        ? 'Uns wurde ein Projekt genannt, für das Sie ansprechbar sind:'
        : 'Uns wurden Projekte genannt, für die Sie ansprechbar sind:',
    told: 'Danke, dass Sie uns von Ihrem Projekt erzählt haben:',
    source: (source) => {
      if (source.kind === 'self') return 'von Ihnen selbst';
      if (source.kind === 'somebody') return 'aus dem Kreis unseres Netzwerks';
      if (source.kind === 'gathering') return `Teilnehmende des Termins ${source.title} am ${source.day}`;
      return source.name;
    },
    about: (network, purpose) =>
      `Wir sind „${network}“.${purpose ? ` ${sentence(purpose)}` : ''} Wer neu dazukommt, soll zum nächsten Termin eingeladen werden.`,
    objection:
      'Sie haben das Recht, der Verwendung Ihrer Daten jederzeit zu widersprechen. Auf der Seite dazu genügt ein Klick, einen Grund brauchen Sie nicht zu nennen. Dann schreiben wir Ihnen nicht mehr.',
    object: 'Ich widerspreche',
    wrongContact: 'Sind Sie nicht die richtige Ansprechperson?',
    nameThem: 'Dann nennen Sie uns bitte, wer es ist.',
    otherContact: 'Andere Ansprechperson nennen',
    law: (isOwn) => `Ihre Daten bei uns (Artikel ${isOwn ? '13' : '14'} DSGVO):`,
    facts: ({ controller, legalBasis }, sender, isOwn) =>
      facts(
        ['Wer', `Verantwortlich ist ${responsible(controller, sender)}`],
        ['Wozu', `Einladung Ihres Projekts zu den Terminen von „${sender.name}“ und Austausch im Netzwerk`],
        [
          'Grundlage',
          legalBasis ||
            'Artikel 6 Absatz 1 Buchstabe f DSGVO: unser Interesse daran, dass Projekte mit ähnlichem Ziel voneinander wissen',
        ],
        ['Welche Daten', 'Name, dienstliche E-Mail-Adresse und Telefonnummer, Einrichtung, Projekt'],
        ['Wer sie sieht', 'das Team des Netzwerks; E-Mails gehen über den Mailserver des Betreibers'],
        [
          'Wie lange',
          'solange wir Ihr Projekt einladen und Sie nicht widersprechen; nach drei Terminen ohne Antwort fragen wir, ob das so bleiben soll',
        ],
        [
          'Freiwillig',
          isOwn ? 'Sie müssen uns nichts angeben. Ohne Adresse können wir nur nicht einladen.' : undefined,
        ],
        [
          'Ihre Rechte',
          'Auskunft, Berichtigung, Löschung, Einschränkung, Übertragung, Widerspruch; Beschwerde bei einer Datenschutz-Aufsichtsbehörde',
        ],
      ),
  },
  en: {
    named: (projects) =>
      projects === 1
        ? 'We were told of a project whose contact you are:'
        : 'We were told of projects whose contact you are:',
    told: 'Thank you for telling us about your project:',
    source: (source) => {
      if (source.kind === 'self') return 'from yourself';
      if (source.kind === 'somebody') return 'from within our network';
      if (source.kind === 'gathering') return `participants of ${source.title} on ${source.day}`;
      return source.name;
    },
    about: (network, purpose) =>
      `We are “${network}”.${purpose ? ` ${sentence(purpose)}` : ''} Whoever is new is to be invited to the next event.`,
    objection:
      'You have the right to object to the use of your data at any time. One click on the page for it is enough, and you need not give a reason. We will then not write to you any more.',
    object: 'I object',
    wrongContact: 'Are you not the right person to contact?',
    nameThem: 'Then please tell us who is.',
    otherContact: 'Name another contact',
    law: (isOwn) => `Your data with us (Article ${isOwn ? '13' : '14'} GDPR):`,
    facts: ({ controller, legalBasis }, sender, isOwn) =>
      facts(
        ['Controller', responsible(controller, sender)],
        ['What for', `Inviting your project to the events of “${sender.name}” and exchange within the network`],
        [
          'Legal basis',
          legalBasis || 'Article 6(1)(f) GDPR: our interest that projects with a similar aim know of each other',
        ],
        ['Which data', 'Name, email address and telephone number at work, organisation, project'],
        ['Who sees them', 'the team of the network; email goes through the mail server of the operator'],
        [
          'How long',
          'as long as we invite your project and you do not object; after three events without an answer we ask whether that is to stay so',
        ],
        [
          'Voluntary',
          isOwn ? 'You need not tell us anything. Only without an address we cannot invite you.' : undefined,
        ],
        [
          'Your rights',
          'access, rectification, erasure, restriction, portability, objection; complaint to a data protection authority',
        ],
      ),
  },
};

/** What a mail offers as its one button; beside another button the objection is a link. */
type Weight = 'button' | 'link';

/**
 * Whom we write to and why, the right to object set apart from everything else (Art. 21(4) GDPR), and what Art. 13 or 14
 * wants told: the body of a first information, or the part that an invitation carries in its place.
 */
export function informationParts(
  information: Information,
  sender: Sender,
  language: Language,
  weight: Weight = 'link',
): Block[] {
  const t = words[language];
  const { projects, purpose, objection, otherContact } = information;
  const isOwn = isSelfReport(information);
  return [
    paragraph(isOwn ? t.told : t.named(projects.length)),
    list(...projects.map(({ name, source }) => (isOwn ? name : `${name} (${sourceText(source, language)})`))),
    paragraph(t.about(sender.name, purpose)),
    note(t.objection),
    weight === 'button' ? button(t.object, objection) : link(t.object, objection),
    // Whoever can say it here need not telephone; the number stands at the foot.
    paragraph(`${t.wrongContact} ${otherContact ? t.nameThem : whomToCall(sender, language)}`),
    ...(otherContact ? [namingOf(otherContact, language)] : []),
    paragraph(t.law(isOwn)),
    t.facts(information, sender, isOwn),
  ];
}

/** The way to say who else is the right contact. */
export const namingOf = (otherContact: MailLink, language: Language): Block =>
  link(words[language].otherContact, otherContact);

/** Whether everything we know of the reader comes from the reader (E11). */
export const isSelfReport = ({ projects }: Information): boolean =>
  projects.every(({ source }) => source.kind === 'self');

/** The way out of such a mail, at its foot and behind the button of mail programs. */
export const objectionOf = ({ objection }: Information, language: Language) => ({
  label: words[language].object,
  link: objection,
});

/** From whom the network has it, as goes on after a colon. */
export const sourceText = (source: InformationSource, language: Language): string =>
  `${sourceIntro[language]}: ${words[language].source(source)}`;

const sourceIntro: Readonly<Record<Language, string>> = { de: 'Quelle', en: 'source' };

const responsible = (controller: string | undefined, { name, phone, email }: Sender): string =>
  [controller ?? name, email, phone].filter(Boolean).join(', ');

const sentence = (text: string): string => (/[.!?]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);
