import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import { useProblemText } from '../../api/useProblemText';
import type { RegistrationRow } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { ReasonField } from '../../components/forms/ReasonField';
import { Note } from '../../components/Note';
import { toast } from '../../components/toast';
import { decideAll, type Outcome } from './decisions';
import { changedWith, decide, type Decision } from './registrations';

type Person = Pick<RegistrationRow, 'id' | 'firstName' | 'lastName'>;
type Props = Readonly<{
  eventId: string;
  decision: Decision;
  rows: readonly Person[];
  onClose: () => void;
  onDone: () => void;
}>;

/** Says what follows for how many people, takes the reason they will read, and names those for whom it failed. */
export function DecisionDialog({ eventId, decision, rows, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const ids = rows.map(({ id }) => id);
  const action = useAction(
    (input: { ids: readonly string[]; reason: string }, key: string) =>
      decideAll(input.ids, (id) => decide(decision, id, input.reason, `${key}-${id}`)),
    {
      changes: changedWith(eventId),
      onDone: (result) => {
        if (result.done > 0) toast(t(`registrations.decision.${decision}.done`, { count: result.done }));
        if (result.failed.length === 0) onDone();
        else setOutcome(result);
      },
    },
  );
  const nameOf = (id: string): string => {
    const person = rows.find((row) => row.id === id);
    return person ? `${person.firstName} ${person.lastName}` : '';
  };
  return (
    <Confirm
      danger={decision !== 'give-place'}
      title={t(`registrations.decision.${decision}.title`, { count: rows.length })}
      action={t(`registrations.decision.${decision}.bulk`, { count: rows.length })}
      isReady={(decision !== 'reject' || reason.trim() !== '') && outcome === null}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ ids, reason })}
      onClose={onClose}
    >
      <p>{t(`registrations.decision.${decision}.consequence`, { count: rows.length })}</p>
      {rows.length === 1 && rows[0] && (
        <p>
          <strong>{nameOf(rows[0].id)}</strong>
        </p>
      )}
      {decision !== 'give-place' && (
        <ReasonField
          label={t('registrations.decision.reason')}
          description={t('registrations.decision.reasonHint')}
          required={decision === 'reject'}
          value={reason}
          onType={setReason}
        />
      )}
      {outcome && (
        <Note tone="error" title={t('registrations.decision.failed', { count: outcome.failed.length })}>
          <ul>
            {outcome.failed.map(({ id, problem }) => (
              <li key={id}>
                <strong>{nameOf(id)}</strong>: {text.ofProblem(problem)}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </Confirm>
  );
}
