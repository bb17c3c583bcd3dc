import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Code } from '../components/Code.js';
import { Link } from '../components/Link.js';
import { codeText } from './code.page.js';
import { isForDoor } from './next-step.rules.js';

const texts = {
  de: {
    label: 'QR-Code Ihrer Anmeldung',
    open: 'QR-Code für den Einlass',
    larger: 'Code für den Einlass größer zeigen',
  },
  en: { label: 'QR code of your registration', open: 'QR code for the entrance', larger: 'Show the code larger' },
} as const;

type Props = Readonly<{ own: OwnRegistrationView; now: Date; language: Language }>;

/** The way to the code for the door; on the day the code itself, without a step more. */
export function DoorCode({ own, now, language }: Props) {
  const t = texts[language];
  const isDay = isForDoor(own, now);
  return (
    <div className="door">
      {isDay ? (
        <div className="code">
          <Code text={codeText(own.id)} label={t.label} />
        </div>
      ) : null}
      <Link to={`/m/e/${own.event.slug}/qr`}>{isDay ? t.larger : t.open}</Link>
    </div>
  );
}
