import type { Language } from '#libs/kernel';
import type { PublicNetwork } from '#libs/networks';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { MailAddress } from '../components/MailAddress.js';

// Leichte Sprache: one thought per sentence and line, no foreign words, long words parted with a middle dot.
const chapters = [
  {
    heading: 'Was Sie hier finden',
    lines: [
      'Auf diesen Seiten stehen Treffen.',
      'Bei den Treffen reden Menschen über ihre Arbeit.',
      'Manche Treffen sind an einem Ort.',
      'Manche Treffen sind im Internet.',
      'Bei jedem Treffen steht: Wann ist es? Wo ist es? Ist noch ein Platz frei?',
    ],
  },
  {
    heading: 'So melden Sie sich an',
    lines: [
      'Suchen Sie ein Treffen aus.',
      'Schreiben Sie Ihren Namen in das Formular.',
      'Schreiben Sie Ihre E-Mail-Adresse in das Formular.',
      'Schreiben Sie auf, wo Sie arbeiten.',
      'Klicken Sie auf: Anmelden.',
      'Dann bekommen Sie eine E-Mail.',
      'In der E-Mail ist ein Link.',
      'Klicken Sie auf den Link.',
      'Klicken Sie dann auf: Anmeldung bestätigen.',
      'Dann sehen Sie: Haben Sie einen Platz?',
      'Oder ist kein Platz mehr frei?',
    ],
  },
  {
    heading: 'Wenn kein Platz frei ist',
    lines: [
      'Dann kommen Sie auf eine Liste.',
      'Die Liste heißt: Warte·liste.',
      'Wird ein Platz frei? Und sind Sie an der Reihe? Dann bekommen Sie eine E-Mail.',
      'In der E-Mail steht: So lange können Sie Ja sagen.',
      'Fängt das Treffen bald an? Dann rufen Sie bitte an.',
    ],
  },
  {
    heading: 'Wenn Sie nicht kommen können',
    lines: [
      'Das ist nicht schlimm.',
      'Bitte sagen Sie uns Bescheid.',
      'Sie haben eine E-Mail zu Ihrer Anmeldung bekommen.',
      'In der E-Mail ist ein Link zu Ihrer Seite.',
      'Dort klicken Sie auf: Absagen.',
      'Dann kann ein anderer Mensch Ihren Platz haben.',
      'Ist es zu spät? Dann steht dort: Bitte rufen Sie an.',
    ],
  },
  {
    heading: 'Wenn Sie Hilfe brauchen',
    lines: [
      'Brauchen Sie Gebärden·sprache?',
      'Brauchen Sie Platz für einen Roll·stuhl?',
      'Oder brauchen Sie etwas anderes?',
      'Schreiben Sie das in das Formular.',
      'Nur das Team vom Treffen liest das.',
      'Nach dem Treffen wird es gelöscht.',
    ],
  },
  {
    heading: 'Ihre Daten',
    lines: [
      'Wir brauchen Ihren Namen und Ihre E-Mail-Adresse nur für das Treffen.',
      'Wir geben sie nicht für Werbung weiter.',
      'Sie können fragen: Was wissen Sie über mich?',
      'Sie können sagen: Bitte löschen Sie das.',
    ],
  },
] as const;

type Props = Readonly<{ networks: readonly PublicNetwork[]; language: Language }>;

/** German only, whatever the reader's language: it is about this way of writing German. */
export function EasyLanguagePage({ networks, language }: Props) {
  return (
    <Layout language={language} title="Leichte Sprache" path="/leichte-sprache">
      <article className="reading easy" lang="de">
        <h1>Diese Seiten in Leichter Sprache</h1>
        {chapters.map(({ heading, lines }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
        <section>
          <h2>Haben Sie Fragen?</h2>
          <p>Rufen Sie an oder schreiben Sie eine E-Mail.</p>
          <ul>
            {networks.map(({ id, name, contact: { phone, mailbox } }) => (
              <li key={id}>
                {name}
                {phone ? (
                  <>
                    <br />
                    Telefon: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
                  </>
                ) : null}
                {mailbox ? (
                  <>
                    <br />
                    E-Mail: <MailAddress of={mailbox} />
                  </>
                ) : null}
              </li>
            ))}
          </ul>
          <p>
            Hier sind alle Treffen: <Link to="/">Zu den Treffen</Link>
          </p>
        </section>
      </article>
    </Layout>
  );
}
