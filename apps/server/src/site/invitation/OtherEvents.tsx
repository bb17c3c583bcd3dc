import type { Language } from '#libs/kernel';
import { EventList } from '../components/EventList.js';
import type { OtherGatherings } from './open-invitations.service.js';

const texts = {
  de: {
    title: 'Passt ein anderer Termin besser?',
    text: 'Zu diesen Terminen des Netzwerks können Sie sich anmelden.',
  },
  en: { title: 'Does another date suit you better?', text: 'You can register for these events of the network.' },
} as const;

/** What whoever cannot come may come to instead (domain rule E26). */
export function OtherEvents({ others, language }: Readonly<{ others: OtherGatherings; language: Language }>) {
  const t = texts[language];
  if (others.events.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t.title}</h2>
      <p className="hint">{t.text}</p>
      <EventList events={others.events} places={others.places} language={language} />
    </section>
  );
}
