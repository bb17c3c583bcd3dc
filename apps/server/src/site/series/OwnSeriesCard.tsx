import type { Language } from '#libs/kernel';
import { displayName, type Profile } from '#libs/networks';
import type { ExpectedSeries } from '#libs/outreach';
import { Link } from '../components/Link.js';
import { typedIn } from '../components/typed.js';
import { saidForAll } from './series-words.js';

const texts = {
  de: {
    title: 'Meine Reihen',
    expected: 'Sie werden zu jedem Termin erwartet und haben noch nicht für alle geantwortet.',
    answer: 'Für alle Termine antworten',
    change: 'Termine ansehen und Antwort ändern',
  },
  en: {
    title: 'My series',
    expected: 'You are expected at every date and have not answered for all of them yet.',
    answer: 'Answer for all dates',
    change: 'See the dates and change the answer',
  },
} as const;

type Props = Readonly<{ series: readonly ExpectedSeries[]; profiles: readonly Profile[]; language: Language }>;

export function OwnSeriesCard({ series, profiles, language }: Props) {
  const t = texts[language];
  if (series.length === 0) return null;
  const isShared = new Set(series.map(({ personId }) => personId)).size > 1;
  return (
    <section aria-labelledby="own-series">
      <h2 id="own-series">{t.title}</h2>
      <ul className="list">
        {series.map(({ seriesId, personId, title, answer }) => {
          const profile = profiles.find((one) => one.personId === personId);
          const way = answer === null ? t.answer : t.change;
          const name = profile ? displayName(profile) : '';
          return (
            <li key={`${seriesId} ${personId}`} className="card">
              <h3 lang={typedIn(language)}>{title}</h3>
              {isShared ? <p>{name}</p> : null}
              <p>{saidForAll(answer, language) ?? t.expected}</p>
              <p className="ways">
                <Link to={`/m/reihen/${seriesId}/${personId}`} aria-label={`${way}: ${title}, ${name}`}>
                  {way}
                </Link>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
