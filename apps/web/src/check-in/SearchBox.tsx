import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEWEST_LETTERS, found, nameOf } from './find';
import type { People } from './people';
import type { Person } from './types';

/** Three letters and a tap. */
export function SearchBox({ people, onChoose }: Readonly<{ people: People; onChoose: (person: Person) => void }>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const rows = useMemo(() => found([...people.values()], typed), [people, typed]);
  return (
    <section>
      <label htmlFor="find">{t('door.find.label')}</label>
      <input
        {...{ id: 'find', type: 'search', autoComplete: 'off', autoCorrect: 'off', spellCheck: false, maxLength: 100 }}
        aria-describedby="find-hint"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id="find-hint" className="hint">
        {t('door.find.hint')}
      </p>
      {rows.length > 0 && (
        <ul className="rows">
          {rows.map((person) => (
            <li key={person.registrationId}>
              <button
                type="button"
                onClick={() => {
                  setTyped('');
                  onChoose(person);
                }}
              >
                <strong>{nameOf(person)}</strong> <span>{person.organisationName}</span>{' '}
                {person.mark === 'in' && <em>{t('door.find.in')}</em>}
                {person.mark === null && person.standing === 'waiting' && <em>{t('door.find.waiting')}</em>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="hint">
        {rows.length === 0 && typed.trim().length >= FEWEST_LETTERS ? t('door.find.none') : ''}
      </p>
    </section>
  );
}
