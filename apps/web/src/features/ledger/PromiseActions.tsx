import { Button } from '@mantine/core';
import { IconGitMerge, IconHandStop, IconMailQuestion, IconPlayerPause, IconUserEdit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LedgerProof } from '../../api/types';
import { MoreMenu, type Step } from '../../components/MoreMenu';
import { ShortNoticeButton } from '../projects/ShortNoticeButton';
import { LateButton } from './LateButton';

/** What opens before something is done about a promise. */
export type PromiseDialog = 'contact' | 'ask-contact' | 'replace' | 'try' | 'release' | 'join' | 'hold';

type Props = Readonly<{
  proof: LedgerProof;
  mayWrite: boolean;
  mayInvite: boolean;
  /** Whoever told of the project can be asked for somebody to write to. */
  mayAsk: boolean;
  onOpen: (dialog: PromiseDialog) => void;
}>;

/** Where something else comes before a call. */
const needsFirst: ReadonlySet<string> = new Set(['ready', 'contact_research']);

/** Whoever has answered passes their place on instead. */
const isAnswered: ReadonlySet<string> = new Set(['responded', 'fulfilled']);

/** What can be done about a promise that runs: the next step first, what is rare in the menu. */
export function PromiseActions({ proof, mayWrite, mayInvite, mayAsk, onOpen }: Props) {
  const { t } = useTranslation();
  const { id, project, standing, near, hold, contacts, release, turn } = proof;
  const isWaiting = needsFirst.has(standing);
  const steps: readonly (Step | false)[] = [
    isWaiting && hold === null && { label: t('ledger.hold'), icon: IconPlayerPause, onPick: () => onOpen('hold') },
    contacts.length > 0 &&
      !isAnswered.has(standing) && {
        ...{ label: t('ledger.replaceContact'), icon: IconUserEdit, onPick: () => onOpen('replace') },
      },
    mayAsk && { label: t('ledger.askContact'), icon: IconMailQuestion, onPick: () => onOpen('ask-contact') },
    { label: t('ledger.join'), icon: IconGitMerge, onPick: () => onOpen('join') },
    release === null && {
      ...{ label: t('ledger.release'), icon: IconHandStop, isDangerous: true, onPick: () => onOpen('release') },
    },
  ];
  return (
    <>
      {standing === 'ready' && mayInvite && <LateButton obligationId={id} project={project.name} />}
      {near && mayInvite && <ShortNoticeButton obligationId={id} project={project.name} near={near} />}
      {standing === 'contact_research' && mayWrite && (
        <Button onClick={() => onOpen('contact')}>{t('ledger.searchContact')}</Button>
      )}
      {mayWrite && (
        <>
          <Button variant={turn === 'team' && !isWaiting ? 'filled' : 'default'} onClick={() => onOpen('try')}>
            {t('ledger.noteTry')}
          </Button>
          <MoreMenu steps={steps.filter((step) => step !== false)} />
        </>
      )}
    </>
  );
}
