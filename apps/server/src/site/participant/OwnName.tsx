import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Link } from '../components/Link.js';

const texts = {
  de: { as: 'Angemeldet als', change: 'Name und Telefon ändern' },
  en: { as: 'Registered as', change: 'Change name and phone' },
} as const;

type Props = Readonly<{ own: OwnRegistrationView; language: Language }>;

/** By which name somebody takes part, and the way to correct it. */
export function OwnName({ own: { personId, personName, event }, language }: Props) {
  const t = texts[language];
  return (
    <p className="who">
      <span>
        {t.as} <strong>{personName}</strong>
      </span>
      <Link to={`/m/daten/${personId}?termin=${event.slug}`}>{t.change}</Link>
    </p>
  );
}
