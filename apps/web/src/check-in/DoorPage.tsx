import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Camera } from './Camera';
import { registrationIn } from './code';
import type { Door } from './door';
import { countsNow, type DoorState, peopleNow } from './door-state';
import { LanguageButton } from './LanguageButton';
import { LatestList } from './LatestList';
import { ResultCard } from './ResultCard';
import { SearchBox } from './SearchBox';
import { outcomeOf, type Shown, toneOf } from './shown';
import { signal } from './signal';
import { SyncLine } from './SyncLine';
import type { Press } from './types';
import { useHandScanner } from './useHandScanner';
import { WalkInForm } from './WalkInForm';

type Props = Readonly<{ door: Door; state: DoorState }>;

/** The door itself: every way in ends on the same card. */
export function DoorPage({ door, state }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown | null>(null);
  const [isExpress, setExpress] = useState(false);
  const [isLoud, setLoud] = useState(true);
  const [isNew, setNew] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const people = useMemo(() => peopleNow(state), [state]);
  const { present, expected } = countsNow(state);
  const roster = state.door!.roster;

  useEffect(() => {
    document.title = `${roster.title} · ${t('door.title')}`;
  }, [roster.title, t]);

  const say = useCallback(
    (next: Shown) => {
      const outcome = outcomeOf(next);
      if (outcome !== null) signal(toneOf(outcome), isLoud);
      setShown(next);
    },
    [isLoud],
  );

  const press = useCallback(
    async (done: Promise<Press>, express = false): Promise<void> => {
      try {
        const made = await done;
        setFailed(false);
        say({
          kind: 'press',
          press: made,
          person: peopleNow(door.state).get(made.registrationId ?? '') ?? null,
          isExpress: express,
        });
      } catch {
        setFailed(true);
      }
    },
    [door, say],
  );

  const scanned = useCallback(
    (text: string) => {
      const registrationId = registrationIn(text);
      if (registrationId === null) return say({ kind: 'foreign' });
      const person = peopleNow(door.state).get(registrationId);
      const asksFirst = !isExpress && person?.standing === 'place' && person.mark === null;
      if (asksFirst) setShown({ kind: 'confirm', person });
      else void press(door.arrive(registrationId), isExpress);
    },
    [door, isExpress, press, say],
  );
  useHandScanner(scanned);

  return (
    <main>
      <header>
        <h1>{roster.title}</h1>
        <p className="counts">{t('door.counts', { present, expected })}</p>
        <SyncLine state={state} onSync={() => void door.syncNow()} />
        {hasFailed && (
          <p role="alert" className="fault">
            {t('door.failed')}
          </p>
        )}
      </header>
      <Camera onCode={scanned} />
      <SearchBox people={people} onChoose={(person) => void press(door.arrive(person.registrationId))} />
      {isNew ? (
        <WalkInForm
          onCancel={() => setNew(false)}
          onSave={(walkIn) => {
            setNew(false);
            void press(door.walkIn(walkIn));
          }}
        />
      ) : (
        <button type="button" onClick={() => setNew(true)}>
          {t('door.walkIn.open')}
        </button>
      )}
      <LatestList latest={state.door!.latest} onUndo={(one) => void press(door.takeBack(one))} />
      <footer>
        <fieldset>
          <legend>{t('door.mode.label')}</legend>
          {[false, true].map((express) => (
            <label key={String(express)}>
              <input type="radio" name="mode" checked={isExpress === express} onChange={() => setExpress(express)} />
              {express ? t('door.mode.express') : t('door.mode.standard')}
            </label>
          ))}
        </fieldset>
        <label>
          <input type="checkbox" checked={isLoud} onChange={(event) => setLoud(event.target.checked)} />
          {t('door.sound')}
        </label>
        <LanguageButton />
      </footer>
      {shown && (
        <ResultCard
          shown={shown}
          onClose={() => setShown(null)}
          onLet={(registrationId, isAdmitted) => void press(door.arrive(registrationId, isAdmitted))}
          onUndo={(one) => void press(door.takeBack(one))}
          onBack={(person) => void press(door.takeBackMark(person))}
        />
      )}
    </main>
  );
}
