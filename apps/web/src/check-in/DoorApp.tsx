import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Door } from './door';
import { unsentNames } from './door-state';
import { DoorPage } from './DoorPage';
import { PinForm } from './PinForm';
import { LanguageButton } from './LanguageButton';

/** Whatever the link and the network say, one of these is on the screen. */
export function DoorApp({ door }: Readonly<{ door: Door }>) {
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
          <Ended door={door} names={unsentNames(state)} />
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

function Ended({ door, names }: Readonly<{ door: Door; names: readonly string[] }>) {
  const { t } = useTranslation();
  if (names.length === 0) return <p>{t('door.ended.text')}</p>;
  return (
    <>
      <p>{t('door.ended.unsent')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <button type="button" className="primary" onClick={() => void door.forget()}>
        {t('door.ended.forget')}
      </button>
    </>
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
