import type { Language } from '#libs/kernel';
import { displayName, type Profile } from '#libs/networks';
import { Link } from '../components/Link.js';

const texts = {
  de: {
    mine: 'Meine Angaben',
    several: (email: string) => `Wer hinter ${email} steht`,
    shared: 'Diese Adresse gehört mehreren. Wer den Link bekommt, sieht die Anmeldungen von allen.',
    change: 'Name und Telefon ändern',
    network: 'Netzwerk',
    phone: 'Telefon',
    noPhone: 'keine Angabe',
    email: 'E-Mail',
  },
  en: {
    mine: 'My details',
    several: (email: string) => `Who is behind ${email}`,
    shared: 'This address belongs to several people. Whoever gets the link sees the registrations of all.',
    change: 'Change name and phone',
    network: 'Network',
    phone: 'Phone',
    noPhone: 'not specified',
    email: 'Email',
  },
} as const;

type Props = Readonly<{ profiles: readonly Profile[]; language: Language }>;

/** Everybody behind the mailbox, as each network knows them, with the way to correct it. */
export function OwnPeople({ profiles, language }: Props) {
  const t = texts[language];
  const [first] = profiles;
  if (!first) return null;
  const isShared = new Set(profiles.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).size > 1;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{isShared ? t.several(first.email) : t.mine}</h2>
      {isShared ? <p className="hint">{t.shared}</p> : null}
      <ul className="list">
        {profiles.map((profile) => (
          <li key={profile.personId} className="card person">
            <h3>{displayName(profile)}</h3>
            <dl className="facts">
              <dt>{t.network}</dt>
              <dd>{profile.networkName}</dd>
              <dt>{t.phone}</dt>
              <dd>{profile.phone || t.noPhone}</dd>
              {isShared ? null : (
                <>
                  <dt>{t.email}</dt>
                  <dd>{profile.email}</dd>
                </>
              )}
            </dl>
            <p className="ways">
              <Link to={`/m/daten/${profile.personId}`} aria-label={`${t.change}: ${displayName(profile)}`}>
                {t.change}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
