import type { OwnRegistrationView } from '#libs/registration';
import { Link } from '../components/Link.js';
import { StatusBadge } from '../components/StatusBadge.js';
import { When } from '../components/When.js';
import { isSharedBy, openedBy } from '../visitor/own-registration.rules.js';
import { calledOffText, isCalledOff } from '../words.js';
import type { Visit } from '../visitor/card-source.js';

const texts = {
  de: {
    all: 'Meine Anmeldungen',
    byMail: 'Zum Ändern öffnen Sie bitte den Link in der Mail an diese Person.',
  },
  en: {
    all: 'My registrations',
    byMail: 'To change it, please open the link in the mail to this person.',
  },
} as const;

/** Every registration of the mailbox but the one on top. */
export function OtherRegistrations({ personId, own, next, language }: Visit) {
  const t = texts[language];
  const others = own.filter((registration) => registration !== next);
  const isOpen = (one: OwnRegistrationView) => openedBy(personId, one.event.slug, own) === one;
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="all">
      <h2 id="all">{t.all}</h2>
      <ul className="list">
        {others.map((registration) => (
          <li key={registration.id} className="card event">
            <h3>
              {isOpen(registration) ? (
                <Link to={`/m/e/${registration.event.slug}`}>{registration.event.title}</Link>
              ) : (
                registration.event.title
              )}
            </h3>
            {isSharedBy(own) ? <p>{registration.personName}</p> : null}
            {isOpen(registration) ? null : <p className="hint">{t.byMail}</p>}
            <p>
              <When event={registration.event} language={language} />
            </p>
            <p>
              {isCalledOff(registration.event.state) ? (
                <span className="badge error">{calledOffText[language][registration.event.state]}</span>
              ) : (
                <StatusBadge status={registration.status} language={language} />
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
