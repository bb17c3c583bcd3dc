import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { Door } from './door';

/** Before this device may help. What it has kept from before waits meanwhile. */
export function PinForm({ door, waiting }: Readonly<{ door: Door; waiting: number }>) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  async function open(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      await door.open(pin);
    } catch (error) {
      const { code, status, retryAfterSeconds: seconds } = asProblem(error);
      if (code === 'check-in.pin-refused') setFault(t('door.pin.refused'));
      else if (status === 429) setFault(t('door.pin.tooOften', { seconds }));
      // Says itself that the link has ended.
      else if (code === 'check-in.over') await door.syncNow();
      else setFault(t('door.pin.failed'));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form onSubmit={(event) => void open(event)}>
      {waiting > 0 && <p className="note">{t('door.pin.waiting', { count: waiting })}</p>}
      <label htmlFor="pin">{t('door.pin.label')}</label>
      <input
        {...{ id: 'pin', inputMode: 'numeric', autoComplete: 'off', required: true, maxLength: 20 }}
        aria-describedby={fault === '' ? 'pin-hint' : 'pin-fault pin-hint'}
        aria-invalid={fault !== ''}
        value={pin}
        onChange={(event) => setPin(event.target.value)}
      />
      <p id="pin-hint" className="hint">
        {t('door.pin.hint')}
      </p>
      <p id="pin-fault" role="alert" className="fault">
        {fault}
      </p>
      <button type="submit" className="primary" disabled={isBusy}>
        {t('door.pin.open')}
      </button>
    </form>
  );
}
