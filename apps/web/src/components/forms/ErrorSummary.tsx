import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from './field-words';
import { fieldId } from './fields';
import classes from './ErrorSummary.module.css';

type Props = Readonly<{
  errors: Readonly<Record<string, unknown>>;
  /** Rises with every refused attempt. */ attempt: number;
}>;
type Entry = Readonly<{ id: string; label: string; message: string }>;

const entriesOf = (errors: Props['errors']): readonly Entry[] =>
  Object.entries(errors).flatMap(([name, message]) => {
    return message ? [{ id: fieldId(name), label: labelOf(name), message: String(message) }] : [];
  });

/** All faults of a form in one place, with the focus on it and a link to each field, in the words that stand there. */
export function ErrorSummary({ errors, attempt }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  // The labels are read from the page, so the page has to stand first.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setEntries(entriesOf(errors)));
    return () => cancelAnimationFrame(frame);
  }, [errors]);
  useEffect(() => {
    if (attempt > 0 && entries.length > 0) box.current?.focus();
    // The focus follows an attempt to send, not every correction.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt, entries.length > 0]);
  if (entries.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className={classes.box} role="alert" aria-label={t('common.pleaseCheck')}>
      <p className={classes.title}>{t('common.pleaseCheck')}</p>
      <ul>
        {entries.map(({ id, label, message }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {label === '' ? message : `${label}: ${message}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
