import type { Language } from '#libs/kernel';
import { Faults } from '../components/Faults.js';
import type { FieldsProps } from '../components/field-reader.js';
import { Tick } from '../components/Field.js';
import { Layout, type PageNetwork } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { typedIn } from '../components/typed.js';
import { DRAWN, HONEYPOT } from '../registration/bot-trap.rules.js';
import { ReportFields } from './ReportFields.js';

const texts = {
  de: {
    title: 'Neues Projekt melden',
    lead: (network: string) =>
      `Kennen Sie ein Projekt, das zu ${network} passt? Sagen Sie es uns in einer Minute. Passt es, laden wir es zum nächsten Termin ein. Das sagen wir Ihnen zu.`,
    known: (name: string) => `Sie melden als ${name}. Was daraus wird, schreiben wir Ihnen.`,
    name: 'Sie dürfen dem Projekt sagen, dass der Hinweis von mir kommt.',
    rule: 'Wir schreiben dem Projekt erst, wenn jemand von uns Ihren Hinweis gelesen hat. Ihren Namen erfährt es nur, wenn Sie es erlauben.',
    privacy: 'Datenschutzhinweise',
    trap: 'Dieses Feld bitte leer lassen',
    send: 'Projekt melden',
  },
  en: {
    title: 'Report a new project',
    lead: (network: string) =>
      `Do you know a project that fits ${network}? Tell us in a minute. If it fits, we invite it to the next event. That is our promise.`,
    known: (name: string) => `You report as ${name}. We write to you what comes of it.`,
    name: 'You may tell the project that the hint came from me.',
    rule: 'We write to the project only after one of us has read your report. It learns your name only if you allow it.',
    privacy: 'Privacy notice',
    trap: 'Please leave this field empty',
    send: 'Report project',
  },
} as const;

type Props = FieldsProps &
  Readonly<{
    network: PageNetwork;
    /** The address of the page, to which its form is sent. */
    path: string;
    /** The gathering at which somebody tells of a project. */
    eventTitle?: string;
    /** Who is behind the personal link: their address is known and cannot be typed. */
    knownAs?: string;
    now: Date;
  }>;

/** The form with which everybody tells of a project. Works without JavaScript. */
export function ReportPage({ network, path, eventTitle, knownAs, now, ...fields }: Props) {
  const { language, faults, kept } = fields;
  const t = texts[language];
  return (
    <Layout language={language} title={t.title} network={network} path={path} isUnlisted={knownAs !== undefined}>
      <p className="kicker" lang={typedIn(language)}>
        {eventTitle ?? network.networkName}
      </p>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead(network.networkName)}</p>
      <section className="card" aria-label={t.title}>
        <Faults faults={faults} language={language} />
        <PostForm action={path} isEnhanced>
          <input type="hidden" name={DRAWN} value={now.getTime()} />
          {knownAs === undefined ? null : <p>{t.known(knownAs)}</p>}
          <ReportFields {...fields} isKnown={knownAs !== undefined} />
          <div className="trap" aria-hidden="true">
            <label htmlFor={HONEYPOT}>{t.trap}</label>
            <input id={HONEYPOT} name={HONEYPOT} tabIndex={-1} autoComplete="off" />
          </div>
          {knownAs === undefined ? null : (
            <Tick name="mayBeNamed" checked={kept.mayBeNamed === 'yes'}>
              {t.name}
            </Tick>
          )}
          <p className="hint">
            {t.rule} <Link to="/datenschutz">{t.privacy}</Link>
          </p>
          <p className="actions">
            <button className="button">{t.send}</button>
          </p>
        </PostForm>
      </section>
    </Layout>
  );
}

export const reportTitle: Record<Language, string> = { de: texts.de.title, en: texts.en.title };
