import type { PublicEventCard } from '#libs/events';
import type { Language } from '#libs/kernel';
import type { PlacesView } from '#libs/registration';
import { EventList } from '../components/EventList.js';

const texts = {
  de: {
    offered: 'Termine meiner Netzwerke',
    oneClick: 'Sie sind uns bekannt: Anmelden geht hier ohne E-Mail und ohne Abtippen.',
  },
  en: {
    offered: 'Events of my networks',
    oneClick: 'We know you: here you register without email and without typing.',
  },
} as const;

type Props = Readonly<{
  offered: readonly PublicEventCard[];
  places: ReadonlyMap<string, readonly PlacesView[]>;
  language: Language;
}>;

/** What somebody may register for with one click. */
export function OfferedEvents({ offered, places, language }: Props) {
  const t = texts[language];
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="offered">
      <h2 id="offered">{t.offered}</h2>
      <p className="hint">{t.oneClick}</p>
      <EventList
        events={offered}
        places={places}
        language={language}
        withNetwork
        addressOf={({ slug }) => `/m/e/${slug}/anmeldung`}
      />
    </section>
  );
}
