import type { PublicEventCard } from '#libs/events';
import type { Language, Page } from '#libs/kernel';
import type { PublicNetworkEntry } from '#libs/networks';
import type { PlacesView } from '#libs/registration';
import { EventList } from '../components/EventList.js';
import { Layout } from '../components/Layout.js';
import { useAccent } from '../components/accents.js';
import { Link } from '../components/Link.js';
import { listAddress } from '../components/list-address.js';
import { NetworkLogo } from '../components/NetworkLogo.js';
import { Pages } from '../components/Pages.js';
import { typedIn } from '../components/typed.js';
import { count } from '../words.js';
import { EventFilter } from './EventFilter.js';
import type { HomeQuery } from './home.dto.js';

const texts = {
  de: {
    title: 'Termine der Ausbildungsnetzwerke',
    lead: 'Fachtage, Netzwerktreffen und Workshops, zu denen Sie herzlich eingeladen sind. Anmelden dauert eine Minute und braucht kein Konto.',
    upcoming: 'Nächste Termine',
    none: 'Dazu ist gerade kein Termin geplant. Ein Netzwerk, das Sie abonnieren, zeigt neue Termine von selbst in Ihrem Kalender.',
    all: 'Alle Termine zeigen',
    networks: 'Netzwerke',
    more: 'Weitere Termine',
  },
  en: {
    title: 'Events of the training networks',
    lead: 'Conferences, network meetings and workshops that you are welcome to join. Registering takes a minute and needs no account.',
    upcoming: 'Coming events',
    none: 'No such event is planned at the moment. A network that you subscribe to shows new dates in your calendar by itself.',
    all: 'Show all events',
    networks: 'Networks',
    more: 'More events',
  },
} as const;

type Props = Readonly<{
  events: Page<PublicEventCard>;
  places: ReadonlyMap<string, readonly PlacesView[]>;
  networks: readonly PublicNetworkEntry[];
  query: HomeQuery;
  language: Language;
}>;

export function HomePage({ events, places, networks, query, language }: Props) {
  const t = texts[language];
  return (
    <Layout language={language} title={t.title} description={t.lead} path={addressOf(query, query.page)}>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <EventFilter query={query} networks={networks} language={language} />
      <section aria-labelledby="upcoming">
        <h2 id="upcoming">{t.upcoming}</h2>
        <p className="hint">{count(events.total, language, ['Termin', 'Termine'], ['event', 'events'])}</p>
        {events.rows.length > 0 ? (
          <EventList events={events.rows} places={places} language={language} withNetwork />
        ) : (
          <div className="card">
            <p>{t.none}</p>
            <p>
              <Link to="/">{t.all}</Link>
            </p>
          </div>
        )}
        <Pages of={events} more={t.more} addressOf={(page) => addressOf(query, page)} language={language} />
      </section>
      <section aria-labelledby="networks">
        <h2 id="networks">{t.networks}</h2>
        <ul className="list tiles">
          {networks.map((network) => (
            <NetworkCard key={network.slug} network={network} language={language} />
          ))}
        </ul>
      </section>
    </Layout>
  );
}

type NetworkCardProps = Readonly<{ network: PublicNetworkEntry; language: Language }>;

function NetworkCard({ network: { slug, name, purpose, accentColor, logo }, language }: NetworkCardProps) {
  return (
    <li className={['card event', useAccent(accentColor)].filter(Boolean).join(' ')} lang={typedIn(language)}>
      {logo ? <NetworkLogo logo={logo} /> : null}
      <h3>
        <Link to={`/n/${slug}`}>{name}</Link>
      </h3>
      <p className="hint">{purpose}</p>
    </li>
  );
}

/** The page with what was searched for, without what was not. */
const addressOf = ({ q, network, land, mode }: HomeQuery, page: number): string =>
  listAddress('/', { q, network, land, mode }, page);
