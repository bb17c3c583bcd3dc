import type { ReactNode } from 'react';
import type { Language } from '#libs/kernel';
import type { PublicNetwork } from '#libs/networks';
import { MailAddress } from '../components/MailAddress.js';
import { Responsible } from './Responsible.js';
import { type Chapter, TextPage } from './TextPage.js';

type Words = Readonly<{
  title: string;
  lead: string;
  feedback: string;
  feedbackText: (mailbox: ReactNode) => ReactNode;
  chapters: readonly Chapter[];
}>;

const words: Record<Language, Words> = {
  de: {
    title: 'Erklärung zur Barrierefreiheit',
    lead: 'Alle sollen diese Seiten nutzen können. Sie sind nach den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, gebaut und erfüllen damit auch die Anforderungen der BITV 2.0 an Internetseiten, soweit unten nichts anderes steht.',
    feedback: 'Etwas geht nicht?',
    feedbackText: (mailbox) => (
      <>
        Bitte sagen Sie es uns: per E-Mail an {mailbox} oder direkt dem Netzwerk. Wir antworten so schnell wie möglich
        und helfen Ihnen bei der Anmeldung auch am Telefon.
      </>
    ),
    chapters: [
      {
        heading: 'Was Sie erwarten können',
        points: [
          'Alles geht mit der Tastatur, mit Vorleseprogrammen, bei 400 % Vergrößerung und ohne JavaScript.',
          'Fehler in Formularen stehen gesammelt oben und noch einmal am Feld.',
          'Hell und dunkel richten sich nach Ihrem Gerät; Zustände erkennen Sie nie nur an der Farbe.',
          'Zu jedem Termin vor Ort, dessen Anmeldung geöffnet ist, steht, wie zugänglich der Ort ist. Was Sie brauchen, können Sie bei der Anmeldung sagen.',
        ],
      },
      {
        heading: 'Was noch fehlt',
        points: [
          'Videos in Deutscher Gebärdensprache gibt es noch nicht.',
          'In Leichter Sprache gibt es eine Seite über die Anmeldung, aber nicht die Texte der einzelnen Termine.',
          'Texte, Logos und Unterlagen der Netzwerke können Barrieren enthalten, die die Software nicht bemerkt.',
          'Videokonferenzen finden bei anderen Anbietern statt; für sie gelten deren Erklärungen.',
        ],
      },
      {
        heading: 'Wie geprüft wird',
        text: [
          'Jede Seite wird bei jeder Änderung der Software automatisch geprüft (axe-core, hell und dunkel, Deutsch und Englisch). Das ist eine Selbstbewertung; eine Prüfung durch Menschen mit Behinderungen ersetzt sie nicht.',
        ],
      },
      {
        heading: 'Wenn wir nicht weiterhelfen',
        text: [
          'Bekommen Sie von einer öffentlichen Stelle keine zufriedenstellende Antwort, können Sie sich an die Schlichtungs- oder Durchsetzungsstelle wenden, die für diese Stelle zuständig ist: für Stellen des Bundes die Schlichtungsstelle nach § 16 BGG, für Stellen der Länder die Stelle des jeweiligen Landes.',
        ],
      },
    ],
  },
  en: {
    title: 'Accessibility statement',
    lead: 'Everybody should be able to use these pages. They are built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, and so meet what the German BITV 2.0 asks of websites, unless stated otherwise below.',
    feedback: 'Something does not work?',
    feedbackText: (mailbox) => (
      <>
        Please tell us: by email to {mailbox} or the network directly. We answer as fast as we can and help you to
        register by phone as well.
      </>
    ),
    chapters: [
      {
        heading: 'What you can expect',
        points: [
          'Everything works with the keyboard, with screen readers, at 400 % zoom and without JavaScript.',
          'Faults in forms are listed at the top and again at the field.',
          'Light and dark follow your device; no state is shown by colour alone.',
          'Every event on site that takes registrations tells how accessible the place is. You can say what you need when you register.',
        ],
      },
      {
        heading: 'What is missing',
        points: [
          'There are no videos in German Sign Language yet.',
          'One page about registering is in easy German; the texts of the single events are not.',
          'Texts, logos and documents of the networks may hold barriers that the software does not notice.',
          'Video conferences take place with other providers, whose own statements apply.',
        ],
      },
      {
        heading: 'How it is checked',
        text: [
          'Every page is checked automatically with every change of the software (axe-core, light and dark, German and English). This is a self-assessment; it does not replace a check by people with disabilities.',
        ],
      },
      {
        heading: 'If we cannot help',
        text: [
          'If a public body does not answer to your satisfaction, you can turn to the arbitration or enforcement body in charge of it: for federal bodies the arbitration board under section 16 BGG, for bodies of a federal state the one of that state.',
        ],
      },
    ],
  },
};

type Props = Readonly<{ networks: readonly PublicNetwork[]; mailbox: string; language: Language }>;

export function AccessibilityPage({ networks, mailbox, language }: Props) {
  const { title, lead, feedback, feedbackText, chapters } = words[language];
  return (
    <TextPage language={language} title={title} path="/barrierefreiheit" lead={lead} chapters={chapters}>
      <h2>{feedback}</h2>
      <p>{feedbackText(<MailAddress of={mailbox} />)}</p>
      <Responsible networks={networks} language={language} />
    </TextPage>
  );
}
