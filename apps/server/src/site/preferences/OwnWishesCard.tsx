import type { Language } from '#libs/kernel';
import { longDate } from '../components/dates.js';
import { displayName, type Profile } from '#libs/networks';
import type { OwnWishes } from '#libs/outreach';
import { Link } from '../components/Link.js';

const texts = {
  de: {
    title: 'Einladungen',
    all: 'Sie werden zu allen Terminen eingeladen.',
    some: 'Sie werden nur zu Fachtagen eingeladen.',
    paused: (day: string) => `Sie werden bis ${day} nicht eingeladen.`,
    none: 'Sie werden nicht eingeladen.',
    change: 'Ändern',
  },
  en: {
    title: 'Invitations',
    all: 'You are invited to all events.',
    some: 'You are invited to Fachtage only.',
    paused: (day: string) => `You are not invited until ${day}.`,
    none: 'You are not invited.',
    change: 'Change',
  },
} as const;

type Props = Readonly<{ profiles: readonly Profile[]; wishes: readonly OwnWishes[]; language: Language }>;

export function OwnWishesCard({ profiles, wishes, language }: Props) {
  const t = texts[language];
  const shown = profiles.flatMap((profile) => {
    const own = wishes.find(({ personId }) => personId === profile.personId);
    return own ? [{ profile, own }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="wishes">
      <h2 id="wishes">{t.title}</h2>
      <ul className="list">
        {shown.map(({ profile, own }) => (
          <li key={profile.personId} className="card">
            <h3>{profile.networkName}</h3>
            <p>{said(own, language)}</p>
            <p className="ways">
              <Link
                to={`/m/einladungen/${profile.personId}`}
                aria-label={`${t.change}: ${t.title}, ${profile.networkName}, ${displayName(profile)}`}
              >
                {t.change}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function said({ isUnsubscribed, pausedUntil, onlyTypes }: OwnWishes, language: Language): string {
  const t = texts[language];
  if (isUnsubscribed) return t.none;
  if (pausedUntil !== null) return t.paused(longDate(pausedUntil, language));
  return onlyTypes.length === 0 ? t.all : t.some;
}
