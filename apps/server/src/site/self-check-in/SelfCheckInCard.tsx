import type { SelfStanding } from '#libs/attendance';
import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Link } from '../components/Link.js';
import { typedIn } from '../components/typed.js';
import { CodeForm } from './CodeForm.js';

const texts = {
  de: {
    title: 'Anwesenheit eintragen',
    lead: 'Auf der Leinwand stehen sechs Ziffern. Tragen Sie sie hier ein: So wissen wir, dass Sie da sind.',
    online: 'Die sechs Ziffern werden Ihnen in der Videokonferenz gezeigt.',
  },
  en: {
    title: 'Confirm that you are here',
    lead: 'There are six digits on the screen of the room. Type them here, and we know that you are here.',
    online: 'The six digits are shown to you in the video meeting.',
  },
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
      <p>{mode === 'online' ? t.online : t.lead}</p>
      <CodeForm slug={event.slug} id={`code-${id}`} language={language} />
    </section>
  );
}
