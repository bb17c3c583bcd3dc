import type { PublicEvent } from '#libs/events';
import type { Language } from '#libs/kernel';
import { typedIn } from './typed.js';

type Props = Readonly<{ logos: PublicEvent['logos']; notice: string; language: Language }>;

/** Who pays for it: funders want to be named wherever their money is used. */
export function Funding({ logos, notice, language }: Props) {
  if (logos.length === 0 && notice === '') return null;
  return (
    <section className="funding" aria-label={language === 'de' ? 'Förderung' : 'Funding'}>
      {notice === '' ? null : <p lang={typedIn(language)}>{notice}</p>}
      {logos.length === 0 ? null : (
        <p className="logos">
          {logos.map(({ id, sha256, alternativeText }) => (
            <img key={id} src={`/pictures/${sha256}`} alt={alternativeText} lang={typedIn(language)} loading="lazy" />
          ))}
        </p>
      )}
    </section>
  );
}
