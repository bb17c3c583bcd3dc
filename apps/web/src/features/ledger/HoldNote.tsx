import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Note } from '../../components/Note';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { instant } from '../../i18n/format';
import { endHold } from './ledger';

type Props = Readonly<{ proof: LedgerProof; hold: NonNullable<LedgerProof['hold']>; mayWrite: boolean }>;

/** Somebody holds the late invitation: who, since when and why, and the way to let it go out again. */
export function HoldNote({ proof, hold, mayWrite }: Props) {
  const { t } = useTranslation();
  const end = useAction(endHold(proof.id), {
    changes: [LEDGER_KEY, TODAY_KEY],
    onDone: () => toast(t('ledger.holdEnded')),
  });
  const name = hold.by ?? t('ledger.heldBySomebody');
  return (
    <>
      <Note
        tone="warning"
        title={t('ledger.heldTitle', { name, at: instant(hold.at) })}
        actions={
          mayWrite && (
            <Button size="xs" loading={end.isRunning} onClick={() => end.run({ version: proof.version })}>
              {t('ledger.endHold')}
            </Button>
          )
        }
      >
        {hold.reason && <p>{hold.reason}</p>}
        <p>{t('ledger.heldText')}</p>
      </Note>
      {end.problem && <ProblemNote problem={end.problem} />}
    </>
  );
}
