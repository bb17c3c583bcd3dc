import type { PublicEventCard } from '#libs/events';
import type { Language } from '#libs/kernel';
import { longDate } from '../components/dates.js';
import { landName, type PublicNetwork } from '#libs/networks';
import type { PlacesView } from '#libs/registration';
import { EventList } from '../components/EventList.js';
import { Layout } from '../components/Layout.js';
import { TextBlock } from '../components/TextBlock.js';
import { typedIn } from '../components/typed.js';
import { Funding } from '../components/Funding.js';
import { count } from '../words.js';
import { Link } from '../components/Link.js';
import { NetworkContact } from '../components/NetworkContact.js';
import { byLandName, networkFrame } from './network-frame.js';

const texts = {
  de: {
    kicker: 'Netzwerk',
    upcoming: 'Nächste Termine',
    none: 'Gerade ist kein Termin geplant. Abonnieren Sie den Kalender, dann erscheint der nächste von selbst.',
    past: 'Frühere Termine',
    who: 'Wer dabei ist',
    asOf: (day: string) => `Stand: ${day}`,
    total: (total: string) => `${total} sind im Netzwerk verbunden.`,
    land: 'Bundesland',
    number: 'Zahl',
    everyone: 'Alle Initiativen ansehen',
    subscribe: 'Termine abonnieren',
    subscribeHint: 'Ihr Kalender zeigt dann alle Termine dieses Netzwerks und hält sie aktuell.',
    copy: 'Kalenderadresse kopieren',
    report: 'Neues Projekt melden',
    reportText:
      'Kennen Sie ein Projekt, das dazugehört? Sagen Sie es uns in einer Minute. Passt es, wird es zum nächsten Termin eingeladen.',
  },
  en: {
    kicker: 'Network',
    upcoming: 'Coming events',
    none: 'No event is planned at the moment. Subscribe to the calendar and the next one appears by itself.',
    past: 'Past events',
    who: 'Who takes part',
    asOf: (day: string) => `As of ${day}`,
    total: (total: string) => `${total} are connected in this network.`,
    land: 'Federal state',
    number: 'Number',
    everyone: 'See all initiatives',
    subscribe: 'Subscribe to the events',
    subscribeHint: 'Your calendar then shows all events of this network and keeps them up to date.',
    copy: 'Copy calendar address',
    report: 'Report a new project',
    reportText:
      'Do you know a project that belongs here? Tell us in a minute. If it fits, it is invited to the next event.',
  },
} as const;

type Props = Readonly<{
  network: PublicNetwork;
  upcoming: readonly PublicEventCard[];
  past: readonly PublicEventCard[];
  places: ReadonlyMap<string, readonly PlacesView[]>;
  baseUrl: string;
  language: Language;
}>;

export function NetworkPage({ network, upcoming, past, places, baseUrl, language }: Props) {
  const t = texts[language];
  const lang = typedIn(language);
  const feed = `${baseUrl}/n/${network.slug}.ics`;
  return (
    <Layout
      language={language}
      title={network.name}
      description={network.purpose}
      path={`/n/${network.slug}`}
      {...networkFrame(network, baseUrl)}
    >
      <p className="kicker">{t.kicker}</p>
      <h1 lang={lang}>{network.name}</h1>
      <div className="lead" lang={lang}>
        <TextBlock text={network.purpose} />
      </div>
      <div lang={lang}>
        <TextBlock text={network.scopeStatement} />
      </div>
      <NetworkContact network={network} language={language} />
      <section aria-labelledby="upcoming">
        <h2 id="upcoming">{t.upcoming}</h2>
        {upcoming.length > 0 ? (
          <EventList events={upcoming} places={places} language={language} />
        ) : (
          <p className="card">{t.none}</p>
        )}
        <p className="actions">
          <a className="button quiet" href={feed.replace(/^https?:/, 'webcal:')}>
            {t.subscribe}
          </a>
          <button className="button quiet" type="button" hidden data-copy={feed}>
            {t.copy}
          </button>
        </p>
        <p className="hint">{t.subscribeHint}</p>
      </section>
      {network.takesReports ? (
        <section aria-labelledby="report" className="card">
          <h2 id="report">{t.report}</h2>
          <p>{t.reportText}</p>
          <p className="actions">
            <Link className="button quiet" to={`/n/${network.slug}/projekt-melden`}>
              {t.report}
            </Link>
          </p>
        </section>
      ) : null}
      <Initiatives network={network} language={language} />
      {past.length > 0 ? (
        <section aria-labelledby="past">
          <h2 id="past">{t.past}</h2>
          <EventList events={past} places={new Map()} language={language} withState={false} />
        </section>
      ) : null}
      <Funding logos={[]} notice={network.fundingNotice} language={language} />
    </Layout>
  );
}

function Initiatives({ network: { slug, initiatives, asOf }, language }: Pick<Props, 'network' | 'language'>) {
  const t = texts[language];
  if (initiatives.total === 0) return null;
  const total = count(initiatives.total, language, ['Initiative', 'Initiativen'], ['initiative', 'initiatives']);
  return (
    <section aria-labelledby="who" className="card">
      <h2 id="who">{t.who}</h2>
      <p>{t.total(total)}</p>
      <table className="numbers">
        <caption>{t.asOf(longDate(asOf, language))}</caption>
        <thead>
          <tr>
            <th scope="col">{t.land}</th>
            <th scope="col">{t.number}</th>
          </tr>
        </thead>
        <tbody>
          {byLandName(initiatives.byLand).map(({ land, count: number }) => (
            <tr key={land}>
              <th scope="row">{landName(land)}</th>
              <td>{number}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="actions">
        <Link className="button quiet" to={`/n/${slug}/initiativen`}>
          {t.everyone}
        </Link>
      </p>
    </section>
  );
}
