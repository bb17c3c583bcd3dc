import type { PublicEventCard } from '#libs/events';
import type { Language } from '#libs/kernel';
import type { PlacesView } from '#libs/registration';
import { eventTypeName, formatNames } from '../words.js';
import { useAccent } from './accents.js';
import { Link } from './Link.js';
import { NetworkLogo } from './NetworkLogo.js';
import { StateBadge } from './StateBadge.js';
import { typedIn } from './typed.js';
import { When } from './When.js';

type Props = Readonly<{
  events: readonly PublicEventCard[];
  places: ReadonlyMap<string, readonly PlacesView[]>;
  language: Language;
  /** On the network's own page its name need not be said again. */
  withNetwork?: boolean;
  withState?: boolean;
  addressOf?: (event: PublicEventCard) => string;
}>;

/** Gatherings one below the other: what, when, where, and whether one can come. */
export function EventList({ events, places, ...rest }: Props) {
  return (
    <ul className="list">
      {events.map((event) => (
        <EventCard key={event.id} event={event} places={places.get(event.id) ?? []} {...rest} />
      ))}
    </ul>
  );
}

type CardProps = Omit<Props, 'events' | 'places'> & Readonly<{ event: PublicEventCard; places: readonly PlacesView[] }>;

function EventCard({ event, places, language, withNetwork = false, withState = true, addressOf = pageOf }: CardProps) {
  return (
    <li className={['card event', useAccent(event.accentColor)].filter(Boolean).join(' ')}>
      {withNetwork && event.networkLogo ? <NetworkLogo logo={event.networkLogo} /> : null}
      <p className="kicker">
        {eventTypeName(event.type)}
        {withNetwork ? ` · ${event.networkName}` : ''}
      </p>
      <h3>
        <Link to={addressOf(event)} lang={typedIn(language)}>
          {event.title}
        </Link>
      </h3>
      {event.motto ? (
        <p className="hint" lang={typedIn(language)}>
          {event.motto}
        </p>
      ) : null}
      <p>
        <When event={event} language={language} />
        <br />
        {placeOf(event, language)}
      </p>
      {withState ? (
        <p>
          <StateBadge state={event.registrationState} places={places} language={language} />
        </p>
      ) : null}
    </li>
  );
}

const pageOf = ({ slug }: PublicEventCard): string => `/e/${slug}`;

function placeOf({ format, venueName, venueAddress }: PublicEventCard, language: Language): string {
  const town =
    venueAddress
      .split(',')
      .at(-1)
      ?.replace(/\b\d{5}\b/, '')
      .trim() ?? '';
  const venue = [venueName, town].filter(Boolean).join(', ');
  if (format === 'online') return 'Online';
  const also = format === 'hybrid' ? ` (${formatNames[language].hybrid})` : '';
  return (venue || formatNames[language][format]) + also;
}
