import type { PublicEvent } from '#libs/events';
import type { Language } from '#libs/kernel';
import type { PlacesView } from '#libs/registration';
import { Link } from '../components/Link.js';
import { Fact } from '../components/PracticalFacts.js';
import { placesText } from '../components/places.js';
import { useMoment } from '../components/today.js';
import { typedIn } from '../components/typed.js';
import { When } from '../components/When.js';
import { modeNames } from '../words.js';
import { CalendarLeaf } from './CalendarLeaf.js';
import type { NextMove } from './next-move.rules.js';

const texts = {
  de: {
    title: 'Auf einen Blick',
    moved: (from: string) => `Verlegt vom ${from}`,
    where: 'Wo',
    map: 'Karte öffnen',
    online: 'Online. Den Zugang bekommen alle, die einen Platz haben.',
    cost: 'Kosten',
    free: 'kostenfrei',
    places: 'Plätze',
    closes: 'Anmeldeschluss',
    calendar: 'In den Kalender (.ics)',
    copy: 'Link kopieren',
  },
  en: {
    title: 'At a glance',
    moved: (from: string) => `Moved from ${from}`,
    where: 'Where',
    map: 'Open map',
    online: 'Online. Everybody with a place gets the link.',
    cost: 'Cost',
    free: 'free of charge',
    places: 'Places',
    closes: 'Register by',
    calendar: 'To my calendar (.ics)',
    copy: 'Copy link',
  },
} as const;

type Props = Readonly<{
  event: PublicEvent;
  places: readonly PlacesView[];
  nextMove: NextMove | null;
  /** The whole address of the page, to copy; a preview has none yet. */
  address: string | null;
  language: Language;
}>;

/** When, where, whether there is room, and the one button; on a desk it stays in sight. */
export function Ticket({ event, places, nextMove, address, language }: Props) {
  const t = texts[language];
  const moment = useMoment(language);
  const isOpen = event.registrationState === 'open';
  const isAhead = event.registrationState !== 'cancelled' && event.registrationState !== 'over';
  return (
    <aside className="card ticket" aria-label={t.title}>
      <div className="day">
        <CalendarLeaf day={event.startsLocal} language={language} />
        <p>
          <time dateTime={event.startsAt}>
            <When event={event} language={language} />
          </time>
          {isAhead && event.movedFrom ? <span className="hint">{t.moved(moment(event.movedFrom))}</span> : null}
        </p>
      </div>
      <dl>
        <Fact name={t.where}>
          <Where event={event} language={language} />
        </Fact>
        <Fact name={t.cost} lang={event.costNote ? typedIn(language) : undefined}>
          {event.costNote || t.free}
        </Fact>
        {isOpen ? (
          <Fact name={t.places}>
            {places.map((place) => (
              <span key={place.mode} className="places">
                {places.length > 1 ? `${modeNames[language][place.mode]}: ` : ''}
                {placesText(place, language)}
              </span>
            ))}
          </Fact>
        ) : null}
        {isOpen && event.window.closes ? <Fact name={t.closes}>{moment(event.window.closes)}</Fact> : null}
      </dl>
      {nextMove ? (
        <p className="move">
          <MoveLink {...nextMove} />
        </p>
      ) : null}
      <p className="ways">
        {isAhead ? <a href={address === null ? undefined : `/e/${event.slug}.ics`}>{t.calendar}</a> : null}
        <button className="link" type="button" hidden data-copy={address ?? undefined}>
          {t.copy}
        </button>
      </p>
    </aside>
  );
}

/** A place on this page needs no language of its own. */
export function MoveLink({ href, label }: NextMove) {
  if (href.startsWith('#')) {
    return (
      <a className="button" href={href}>
        {label}
      </a>
    );
  }
  return (
    <Link className="button" to={href}>
      {label}
    </Link>
  );
}

// An ordinary link: nobody hears of the visitor before they follow it.
const mapOf = (address: string): string =>
  `https://www.openstreetmap.org/search?${new URLSearchParams({ query: address }).toString()}`;

function Where({ event, language }: Pick<Props, 'event' | 'language'>) {
  const t = texts[language];
  const { format, venueName, venueAddress } = event;
  if (format === 'online') return t.online;
  const address = [venueName, venueAddress].filter(Boolean);
  return (
    <>
      {address.map((line) => (
        <span key={line} className="line" lang={typedIn(language)}>
          {line}
        </span>
      ))}
      {venueAddress ? (
        <a href={mapOf(venueAddress)} rel="external noreferrer">
          {t.map}
        </a>
      ) : null}
    </>
  );
}
