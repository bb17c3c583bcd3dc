import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Door } from './door';
import { DoorPage } from './DoorPage';
import { PinForm } from './PinForm';
import { LanguageButton } from './LanguageButton';
import type { Left } from './storage';
import { UnsentList } from './UnsentList';

type Props = Readonly<{ door: Door; left: readonly Left[]; onForget: (token: string) => Promise<void> }>;

/** Above the door that was opened stands what was never sent from one that is over. */
export function DoorApp({ door, left, onForget }: Props) {
  const [told, setTold] = useState<readonly string[]>([]);
  const untold = left.filter((one) => !told.includes(one.door.token));
  return (
    <>
      {untold.map((one) => (
        <aside key={one.door.token} aria-label={one.door.roster.title}>
          <UnsentList
            {...one}
            onForget={() => void onForget(one.door.token).then(() => setTold((before) => [...before, one.door.token]))}
          />
        </aside>
      ))}
      <Screen door={door} />
    </>
  );
}

/** Whatever the link and the network say, one of these is on the screen. */
function Screen({ door }: Readonly<{ door: Door }>) {
  const state = useSyncExternalStore(door.subscribe, door.snapshot);
  const { t } = useTranslation();
  const title = state.door?.roster.title ?? state.view?.title ?? t('door.title');
  switch (state.phase) {
    case 'ready':
      return state.door === null ? <StartNote kind="loading" /> : <DoorPage door={door} state={state} />;
    case 'pin':
      return (
        <Frame title={title}>
          <PinForm door={door} waiting={state.waiting.length} />
        </Frame>
      );
    case 'ended':
      return (
        <Frame title={t('door.ended.title')}>
          {state.door === null ? (
            <p>{t('door.ended.text')}</p>
          ) : (
            <UnsentList door={state.door} waiting={state.waiting} onForget={() => void door.forget()} />
          )}
        </Frame>
      );
    case 'away':
      return <StartNote kind="away" onAgain={() => void door.syncNow()} />;
    case 'missing':
      return <StartNote kind="missing" />;
    case 'starting':
      return <StartNote kind="loading" />;
  }
}

type NoteKind = 'loading' | 'missing' | 'noLink' | 'away' | 'broken';

export function StartNote({ kind, onAgain }: Readonly<{ kind: NoteKind; onAgain?: () => void }>) {
  const { t } = useTranslation();
  return (
    <Frame title={t('door.title')}>
      <p role="status">{t(`door.start.${kind}`)}</p>
      {onAgain && (
        <button type="button" className="primary" onClick={onAgain}>
          {t('door.start.again')}
        </button>
      )}
    </Frame>
  );
}

function Frame({ title, children }: Readonly<{ title: string; children: React.ReactNode }>) {
  return (
    <main className="narrow">
      <h1>{title}</h1>
      {children}
      <LanguageButton />
    </main>
  );
}
