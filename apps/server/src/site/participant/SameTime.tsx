import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Link } from '../components/Link.js';
import { statusNames } from '../words.js';
import { sameTimeAs } from './same-time.rules.js';

const texts = {
  de: 'Zur gleichen Zeit ist ein anderer Ihrer Termine:',
  en: 'Another of your events is at the same time:',
} as const;

type Props = Readonly<{
  event: Readonly<{ id: string; startsAt: Date; endsAt: Date }>;
  personId: string;
  own: readonly OwnRegistrationView[];
  language: Language;
}>;

/** Two gatherings at once may be meant, so this only says so. */
export function SameTime({ event, personId, own, language }: Props) {
  return sameTimeAs(event, personId, own).map((other) => (
    <p key={other.id} className="note warning">
      {texts[language]} <Link to={`/m/e/${other.event.slug}`}>{other.event.title}</Link> (
      {statusNames[language][other.status]})
    </p>
  ));
}
