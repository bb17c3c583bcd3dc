import { registrationStateOf } from '#libs/events';
import { type Language, toLocal } from '#libs/kernel';
import { displayName, type Profile } from '#libs/networks';
import { type ExpectedDate, type ExpectedSeries, registersByItself } from '#libs/outreach';
import { type OwnRegistrationView, standing } from '#libs/registration';
import type { FaultWords } from '../components/fault-words.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { StatusBadge } from '../components/StatusBadge.js';
import { useMoment } from '../components/today.js';
import { typedIn } from '../components/typed.js';
import { When } from '../components/When.js';
import { WhomToCall } from '../components/WhomToCall.js';
import type { Kept } from '../form-input.js';
import { SeriesAnswerForm } from './SeriesAnswerForm.js';

const texts = {
  de: {
    saved: 'Ihre Antwort ist gespeichert. So stehen die Termine jetzt:',
    dates: 'Die nächsten Termine',
    none: 'Zurzeit steht kein weiterer Termin fest.',
    declined: 'Sie haben diesen einen Termin abgesagt.',
    opens: (when: string) => `Die Anmeldung öffnet: ${when}.`,
    notYet: 'Die Anmeldung ist noch nicht geöffnet.',
    comes: 'Dann sind Sie angemeldet.',
    closed: 'Die Anmeldung ist geschlossen.',
    soon: 'Sie werden in den nächsten Minuten angemeldet.',
    free: 'Sie sind nicht angemeldet.',
    register: 'Zu diesem Termin anmelden',
    mine: 'Zu meinen Terminen',
  },
  en: {
    saved: 'Your answer is saved. This is how the dates stand now:',
    dates: 'The next dates',
    none: 'No further date is fixed at present.',
    declined: 'You have declined this one date.',
    opens: (when: string) => `Registration opens: ${when}.`,
    notYet: 'Registration is not open yet.',
    comes: 'You are registered then.',
    closed: 'Registration is closed.',
    soon: 'You are registered within the next minutes.',
    free: 'You are not registered.',
    register: 'Register for this date',
    mine: 'To my events',
  },
} as const;

type Props = Readonly<{
  series: ExpectedSeries;
  profile: Profile;
  dates: readonly ExpectedDate[];
  own: readonly OwnRegistrationView[];
  now: Date;
  isSaved: boolean;
  kept?: Kept;
  faults?: FaultWords;
  language: Language;
}>;

export function OwnSeriesPage({ series, profile, dates, own, now, isSaved, kept, faults, language }: Props) {
  const t = texts[language];
  const page = `/m/reihen/${series.seriesId}/${series.personId}`;
  const ownOf = ({ event }: ExpectedDate) =>
    own.find((one) => one.personId === series.personId && one.event.id === event.id);
  // Who has not answered yet finds the question first; afterwards they want to see how the dates stand.
  const question = (
    <SeriesAnswerForm key="question" series={series} action={page} kept={kept} faults={faults} language={language} />
  );
  const list = (
    <section key="dates" aria-labelledby="dates">
      <h2 id="dates">{t.dates}</h2>
      {dates.length === 0 ? <p>{t.none}</p> : null}
      <ul className="list">
        {dates.map((date) => (
          <li key={date.event.id} className="card event">
            <h3 lang={typedIn(language)}>{addressOf(date, ownOf(date))}</h3>
            <p>
              <When event={date.event} language={language} />
            </p>
            <Standing date={date} own={ownOf(date)} series={series} now={now} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <Layout language={language} title={series.title} network={profile} path={page} isUnlisted>
      <p className="kicker">{displayName(profile)}</p>
      <h1 lang={typedIn(language)}>{series.title}</h1>
      {isSaved ? (
        <p className="note ok" role="status">
          {t.saved}
        </p>
      ) : null}
      {series.answer === null ? [question, list] : [list, question]}
      <p>
        <Link to="/m">{t.mine}</Link>
      </p>
    </Layout>
  );
}

const isLive = (own: OwnRegistrationView | undefined): own is OwnRegistrationView =>
  own !== undefined && standing[own.status].isLive;

const addressOf = ({ event: { slug, title } }: ExpectedDate, own: OwnRegistrationView | undefined) =>
  isLive(own) ? <Link to={`/m/e/${slug}`}>{title}</Link> : title;

type StandingProps = Readonly<{
  date: ExpectedDate;
  own: OwnRegistrationView | undefined;
  series: ExpectedSeries;
  now: Date;
  language: Language;
}>;

/** How one date stands, and the way to answer for it alone. */
function Standing({ date: { event, hasDeclined }, own, series, now, language }: StandingProps) {
  const t = texts[language];
  const moment = useMoment(language);
  const state = registrationStateOf(event, now);
  const register = <Link to={`/m/e/${event.slug}/anmeldung`}>{t.register}</Link>;
  if (isLive(own)) {
    return (
      <p>
        <StatusBadge status={own.status} language={language} />
      </p>
    );
  }
  if (own || hasDeclined) {
    return (
      <p>
        {t.declined} {state === 'open' ? register : null}
      </p>
    );
  }
  const isComing = registersByItself(series.answer);
  if (state === 'not_yet_open') {
    const opensAt = event.registrationOpensAt;
    return (
      <p>
        {opensAt ? t.opens(moment(toLocal(opensAt, event.zone))) : t.notYet} {isComing ? t.comes : null}
      </p>
    );
  }
  if (state !== 'open') {
    return (
      <p>
        {t.closed} <WhomToCall event={event} language={language} />
      </p>
    );
  }
  return isComing ? (
    <p>{t.soon}</p>
  ) : (
    <p>
      {t.free} {register}
    </p>
  );
}
