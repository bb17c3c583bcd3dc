import type { Language } from '#libs/kernel';
import type { Profile } from '#libs/networks';
import { Link } from '../components/Link.js';
import { typedIn } from '../components/typed.js';
import { reportTitle } from './report.page.js';

const texts = {
  de: {
    text: 'Kennen Sie ein Projekt, das eingeladen werden sollte? Sagen Sie es uns in einer Minute.',
    to: (network: string) => `Neues Projekt melden: ${network}`,
  },
  en: {
    text: 'Do you know a project that should be invited? Tell us in a minute.',
    to: (network: string) => `Report a new project: ${network}`,
  },
} as const;

type Props = Readonly<{ profiles: readonly Profile[]; language: Language }>;

/** The way to the form in which nothing of oneself has to be typed, for each network. */
export function ReportCard({ profiles, language }: Props) {
  const t = texts[language];
  if (profiles.length === 0) return null;
  return (
    <section aria-labelledby="report">
      <h2 id="report">{reportTitle[language]}</h2>
      <div className="card">
        <p>{t.text}</p>
        {profiles.map(({ personId, networkName }) => (
          <p key={personId} className="ways">
            <Link to={`/m/projekt-melden/${personId}`} aria-label={t.to(networkName)}>
              {profiles.length === 1 ? reportTitle[language] : <span lang={typedIn(language)}>{networkName}</span>}
            </Link>
          </p>
        ))}
      </div>
    </section>
  );
}
