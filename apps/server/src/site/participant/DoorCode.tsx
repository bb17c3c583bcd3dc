import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Code } from '../components/Code.js';
import { Link } from '../components/Link.js';
import { codeText } from './code.page.js';

const texts = {
  de: { label: 'QR-Code Ihrer Anmeldung', larger: 'Für den Einlass: größer zeigen' },
  en: { label: 'QR code of your registration', larger: 'For the entrance: show it larger' },
} as const;

type Props = Readonly<{ own: OwnRegistrationView; language: Language }>;

/** On the day the code is at hand without a step more. */
export function DoorCode({ own, language }: Props) {
  const t = texts[language];
  return (
    <div className="door">
      <div className="code">
        <Code text={codeText(own.id)} label={t.label} />
      </div>
      <p>
        <Link to={`/m/e/${own.event.slug}/qr`}>{t.larger}</Link>
      </p>
    </div>
  );
}
