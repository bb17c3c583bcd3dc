import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalkIn } from './door';

type Props = Readonly<{ onSave: (walkIn: WalkIn) => void; onCancel: () => void }>;

/** What the server would refuse for good once there is a network again. */
const looksRight = ({ name, email }: WalkIn): boolean =>
  name.trim() !== '' && /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email.trim());

export function WalkInForm({ onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [walkIn, setWalkIn] = useState<WalkIn>({ name: '', email: '', organisationName: '' });
  const [isFaulty, setFaulty] = useState(false);
  function save(event: FormEvent): void {
    event.preventDefault();
    if (!looksRight(walkIn)) return setFaulty(true);
    onSave({ ...walkIn, name: walkIn.name.trim(), email: walkIn.email.trim() });
  }
  const field = (key: keyof WalkIn, label: string, more: object) => (
    <label>
      {label}
      <input
        {...{ autoComplete: 'off', ...more }}
        value={walkIn[key]}
        aria-invalid={isFaulty && key !== 'organisationName'}
        onChange={(event) => setWalkIn({ ...walkIn, [key]: event.target.value })}
      />
    </label>
  );
  return (
    <form noValidate onSubmit={save} aria-labelledby="walk-in">
      <h2 id="walk-in">{t('door.walkIn.title')}</h2>
      {field('name', t('door.walkIn.name'), { maxLength: 240, required: true, autoFocus: true })}
      {field('email', t('door.walkIn.email'), { type: 'email', maxLength: 254, required: true })}
      {field('organisationName', t('door.walkIn.organisation'), { maxLength: 300 })}
      <p role="alert" className="fault">
        {isFaulty ? t('door.walkIn.incomplete') : ''}
      </p>
      <div className="actions">
        <button type="submit" className="primary">
          {t('door.walkIn.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('door.walkIn.cancel')}
        </button>
      </div>
    </form>
  );
}
