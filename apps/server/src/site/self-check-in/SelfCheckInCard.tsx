import type { SelfStanding } from '#libs/attendance';
import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Link } from '../components/Link.js';
import { typedIn } from '../components/typed.js';
import { CodeForm } from './CodeForm.js';
import { askWords } from './own-check-in-words.js';

const texts = {
  de: { title: 'Anwesenheit eintragen' },
  en: { title: 'Confirm that you are here' },
} as const;

type Props = Readonly<{
  own: OwnRegistrationView;
  standing: SelfStanding | undefined;
  language: Language;
  isOwnPage?: boolean;
}>;

/** While it is possible, and at no other time. */
export function SelfCheckInCard({ own: { id, event, mode }, standing, language, isOwnPage = false }: Props) {
  if (standing !== 'open') return null;
  const t = texts[language];
  return (
    <section className="card" aria-labelledby={`here-${id}`}>
      <h2 id={`here-${id}`}>{t.title}</h2>
      {isOwnPage ? null : (
        <p lang={typedIn(language)}>
          <Link to={`/m/e/${event.slug}`}>{event.title}</Link>
        </p>
      )}
      <p>{askWords[language][mode]}</p>
      <CodeForm slug={event.slug} id={`code-${id}`} language={language} />
    </section>
  );
}
