import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Link } from '../components/Link.js';

const texts = {
  de: { as: 'Auf den Namen', change: 'Name und Telefon ändern' },
  en: { as: 'In the name of', change: 'Change name and phone' },
} as const;

type Props = Readonly<{ own: OwnRegistrationView; language: Language }>;

/** By which name somebody is known here, whether they have a place or wait for one, and the way to correct it. */
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
