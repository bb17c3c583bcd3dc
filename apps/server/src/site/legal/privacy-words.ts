import type { Language } from '#libs/kernel';
import type { Chapter } from './TextPage.js';

type Words = Readonly<{
  title: string;
  lead: string;
  responsible: string;
  responsibleText: string;
  chapters: readonly Chapter[];
}>;

/** What the system really does with personal data, in plain words (Art. 13 GDPR). */
export const privacyWords: Record<Language, Words> = {
  de: {
    title: 'Datenschutz',
    lead: 'Wir fragen nur, was für einen Termin nötig ist, und sagen Ihnen hier, was damit geschieht.',
    responsible: 'Wer verantwortlich ist',
    responsibleText:
      'Verantwortlich im Sinne von Artikel 4 Nummer 7 DSGVO ist die Einrichtung, die das Netzwerk koordiniert, zu dessen Termin Sie sich anmelden. Dort erreichen Sie auch die Datenschutzbeauftragten.',
    chapters: [
      {
        heading: 'Welche Daten wir verarbeiten und wozu',
        points: [
          'Anmeldung: Name, Einrichtung, dienstliche E-Mail-Adresse, Bundesland, Art der Teilnahme und Ihre Erfahrung mit dem Thema. Damit führen wir den Termin durch (Artikel 6 Absatz 1 Buchstabe b DSGVO; bei öffentlichen Stellen Buchstabe e).',
          'Freiwillige Angaben: Anrede, Titel, Funktion, Telefon, Projekt, Frage an die Vortragenden. Sie helfen bei der Vorbereitung.',
          'Verpflegung und Unterstützungsbedarf: nur mit Ihrer Einwilligung, die Sie durch das Ausfüllen geben (Artikel 9 Absatz 2 Buchstabe a DSGVO).',
          'Teilnahmeliste: Ihr Name, Ihre Einrichtung und Ihre E-Mail-Adresse erscheinen nur dort, wenn Sie das jeweils angekreuzt haben.',
          'Künftige Einladungen: nur, wenn Sie es ankreuzen. Jede Einladung enthält einen Link zum Abbestellen.',
          'Gemeldete Projekte: was jemand über ein Projekt schreibt, wer dort ansprechbar ist und wer es uns sagt. Damit laden wir das Projekt zum nächsten Termin ein (Artikel 6 Absatz 1 Buchstabe f DSGVO; bei öffentlichen Stellen Buchstabe e). Wer genannt wird, erfährt das von uns, sobald das Netzwerk die Meldung angenommen hat, und kann mit einem Klick widersprechen. Ihren Namen geben wir nur weiter, wenn Sie es erlauben.',
        ],
      },
      {
        heading: 'Wer die Daten sieht',
        text: [
          'Das Team, das den Termin vorbereitet. Wer Unterstützung oder Verpflegung bereitstellt, erfährt nur die nötigen Zahlen. Fördermittelgeber bekommen Nachweise, soweit sie dazu verpflichtet sind. E-Mails gehen über den Mailserver des Betreibers dieser Seiten.',
          'Wir verkaufen nichts, zeigen keine Werbung und messen nicht, ob Sie eine E-Mail öffnen.',
        ],
      },
      {
        heading: 'Wie lange wir sie behalten',
        points: [
          'Nicht bestätigte Anmeldungen: 7 Tage.',
          'Verpflegung und Unterstützungsbedarf: bis 14 Tage nach dem Termin.',
          'Texte der E-Mails an Sie: 30 Tage; welche E-Mail wann an welche Adresse ging, mit ihrem Betreff: 36 Monate.',
          'Anmeldung und Teilnahme: bis das Netzwerk sie nicht mehr als Nachweis braucht, oder bis Sie die Löschung verlangen und keine Nachweispflicht entgegensteht.',
          'Abbestellungen und Widersprüche: dauerhaft, aber nur als Prüfwert Ihrer Adresse, damit Sie keine Einladung mehr bekommen.',
          'Kontakte, die keiner Gruppe angehören: 24 Monate nachdem wir zuletzt von Ihnen gehört haben; vorher fragen wir Sie einmal, und ein Klick genügt, damit alles bleibt.',
          'Ansprechpersonen gemeldeter Projekte, die niemand informieren konnte: 28 Tage. Wer ein Projekt gemeldet hat: bis ein halbes Jahr nachdem alles dazu erledigt ist, oder bis Sie es löschen.',
        ],
      },
      {
        heading: 'Cookies und Protokolle',
        text: [
          'Beim Lesen dieser Seiten wird kein Cookie gesetzt. Erst wenn Sie Ihren persönlichen Link öffnen, merkt sich der Browser diesen Link, bis Sie ihn schließen oder sich abmelden. Das ist für Ihre eigene Seite nötig (§ 25 Absatz 2 TDDDG).',
          'Was Sie in ein Formular tippen, bewahrt Ihr Browser bis zum Senden in diesem Fenster auf; wir bekommen es erst, wenn Sie es senden. Schriften und Programme kommen von diesem Server, nichts von Dritten. Im Protokoll des Servers stehen weder Ihre Netzadresse noch Ihr Name.',
        ],
      },
      {
        heading: 'Ihre Rechte',
        text: [
          'Sie können Auskunft, Berichtigung, Löschung, Einschränkung und Übertragung Ihrer Daten verlangen, der Verarbeitung widersprechen und eine Einwilligung jederzeit für die Zukunft widerrufen. Schreiben Sie dafür dem Netzwerk oder nutzen Sie „Meine Termine“, um Angaben selbst zu ändern.',
          'Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren, zum Beispiel in dem Bundesland, in dem Sie arbeiten.',
        ],
      },
    ],
  },
  en: {
    title: 'Privacy',
    lead: 'We ask only for what an event needs, and tell you here what happens with it.',
    responsible: 'Who is responsible',
    responsibleText:
      'The controller in the sense of Article 4(7) GDPR is the organisation that coordinates the network whose event you register for. There you also reach the data protection officer.',
    chapters: [
      {
        heading: 'Which data we process and why',
        points: [
          'Registration: name, organisation, email address at work, federal state, way of taking part and your experience with the topic. With it we hold the event (Article 6(1)(b) GDPR; public bodies (e)).',
          'Voluntary details: form of address, title, position, phone, project, question to the speakers. They help to prepare.',
          'Food and support: only with your consent, which you give by filling them in (Article 9(2)(a) GDPR).',
          'List of participants: your name, organisation and email address appear only if you ticked each of them.',
          'Future invitations: only if you tick the box. Every invitation has a link to unsubscribe.',
          'Reported projects: what somebody writes about a project, whom to contact there and who tells us. With it we invite the project to the next event (Article 6(1)(f) GDPR; public bodies (e)). Whoever is named hears of it from us as soon as the network has accepted the report, and can object by one click. We pass on your name only if you allow it.',
        ],
      },
      {
        heading: 'Who sees the data',
        text: [
          'The team that prepares the event. Whoever provides support or food learns only the numbers needed. Funders get proof as far as they are obliged to ask for it. Email goes through the mail server of the operator of these pages.',
          'We sell nothing, show no advertising and do not measure whether you open an email.',
        ],
      },
      {
        heading: 'How long we keep them',
        points: [
          'Registrations that were not confirmed: 7 days.',
          'Food and support: until 14 days after the event.',
          'Texts of emails to you: 30 days; which email went to which address and when, with its subject: 36 months.',
          'Registration and participation: until the network no longer needs them as proof, or until you ask for erasure and no duty of proof stands against it.',
          'Unsubscriptions and objections: for good, but only as a check value of your address, so that you get no further invitation.',
          'Contacts who belong to no group: 24 months after we last heard from you; before that we ask you once, and one click is enough for everything to stay.',
          'Contacts of reported projects whom nobody could inform: 28 days. Who reported a project: until half a year after everything about it is over, or until you delete it.',
        ],
      },
      {
        heading: 'Cookies and logs',
        text: [
          'Reading these pages sets no cookie. Only when you open your personal link does the browser remember that link, until you close it or sign out. Your own page needs it (section 25(2) TDDDG).',
          'What you type into a form stays in your browser window until you send it; we get it only then. Fonts and scripts come from this server, nothing from third parties. The server log holds neither your network address nor your name.',
        ],
      },
      {
        heading: 'Your rights',
        text: [
          'You can ask for access, rectification, erasure, restriction and portability of your data, object to the processing and withdraw a consent for the future at any time. Write to the network, or use “My events” to change details yourself.',
          'You can complain to a data protection authority, for example in the federal state where you work.',
        ],
      },
    ],
  },
};
