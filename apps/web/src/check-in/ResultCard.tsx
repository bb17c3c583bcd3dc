import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from './find';
import { outcomeOf, type Shown, toneOf } from './shown';
import type { Person, Press } from './types';

type Props = Readonly<{
  shown: Shown;
  onClose: () => void;
  onLet: (registrationId: string, isAdmitted: boolean) => void;
  onUndo: (press: Press) => void;
  onBack: (person: Person) => void;
}>;

const UNDO_SECONDS = 10;
/** In Express the next one stands there already. */
const EXPRESS_MS = 2_500;
const signs = { yes: 'M4 13l5 5L20 6', look: 'M12 5v9M12 18v1', no: 'M6 6l12 12M18 6L6 18' } as const;

/** The answer for everybody around: by word, sign and colour, beside the sound. */
export function ResultCard(props: Props) {
  const { shown, onClose } = props;
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const outcome = outcomeOf(shown);
  const tone = outcome === null ? 'ask' : toneOf(outcome);
  const person = shown.kind === 'foreign' ? null : shown.person;
  const name = person !== null ? nameOf(person) : shown.kind === 'press' ? shown.press.name : '';
  const closesItself = shown.kind === 'press' && shown.isExpress && tone === 'yes';

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const timer = closesItself ? setTimeout(onClose, EXPRESS_MS) : undefined;
    return () => clearTimeout(timer);
  }, [shown, closesItself, onClose]);

  const hasTodo = outcome !== null && outcome !== 'in' && outcome !== 'out';
  return (
    <dialog ref={dialog} className={`card ${tone}`} aria-labelledby="card" onClose={onClose}>
      <div role="alert">
        {tone !== 'ask' && (
          <svg viewBox="0 0 24 24" width="96" height="96" aria-hidden="true">
            <path d={signs[tone]} fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
          </svg>
        )}
        <h2 id="card">{outcome === null ? t('door.result.confirm') : t(`door.outcome.${outcome}`)}</h2>
        {name !== '' && <p className="name">{name}</p>}
        {person !== null && person.organisationName !== '' && <p>{person.organisationName}</p>}
        {hasTodo && <p>{t(`door.todo.${outcome}`)}</p>}
      </div>
      <Actions {...props} key={shown.kind === 'press' ? shown.press.nonce : shown.kind} />
    </dialog>
  );
}

function Actions({ shown, onClose, onLet, onUndo, onBack }: Props) {
  const { t } = useTranslation();
  const left = useSeconds(UNDO_SECONDS);
  const press = shown.kind === 'press' ? shown.press : null;
  const person = shown.kind === 'foreign' ? null : shown.person;
  const mayUndo = press?.outcome === 'in' && press.registrationId !== null && left > 0;
  return (
    <div className="actions">
      {shown.kind === 'confirm' && (
        <button type="button" autoFocus onClick={() => onLet(shown.person.registrationId, false)}>
          {t('door.result.let')}
        </button>
      )}
      {press?.outcome === 'waiting' && (
        <button type="button" onClick={() => onLet(press.registrationId!, true)}>
          {t('door.result.admit')}
        </button>
      )}
      {mayUndo && (
        <button type="button" onClick={() => onUndo(press)}>
          {t('door.result.undo', { seconds: left })}
        </button>
      )}
      {press?.outcome === 'already' && person !== null && (
        <button type="button" onClick={() => onBack(person)}>
          {t('door.result.back')}
        </button>
      )}
      <button type="button" autoFocus={shown.kind !== 'confirm'} onClick={onClose}>
        {t('door.result.close')}
      </button>
    </div>
  );
}

function useSeconds(from: number): number {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1_000);
    return () => clearInterval(timer);
  }, []);
  return left;
}
