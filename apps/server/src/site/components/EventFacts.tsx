import type { PublicEvent } from '#libs/events';
import type { Language } from '#libs/kernel';
import { Fact, PracticalFacts } from './PracticalFacts.js';
import { When } from './When.js';

const texts = {
  de: {
    when: 'Wann',
    where: 'Wo',
    cost: 'Kosten',
    free: 'kostenfrei',
    online: 'Online. Den Zugang bekommen alle, die einen Platz haben.',
  },
  en: {
    when: 'When',
    where: 'Where',
    cost: 'Cost',
    free: 'free of charge',
    online: 'Online. Everybody with a place gets the link.',
  },
} as const;

/** Everything about an event that people who are registered look up: they need neither deadline nor numbers. */
export function EventFacts({ event, language }: Readonly<{ event: PublicEvent; language: Language }>) {
  const t = texts[language];
  const venue = [event.venueName, event.venueAddress].filter(Boolean).join(', ');
  return (
    <dl className="facts">
      <Fact name={t.when}>
        <time dateTime={event.startsAt}>
          <When event={event} language={language} />
        </time>
      </Fact>
      <Fact name={t.where}>{event.format === 'online' ? t.online : venue}</Fact>
      <Fact name={t.cost}>{event.costNote || t.free}</Fact>
      <PracticalFacts event={event} language={language} />
    </dl>
  );
}
