import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { AttendanceSheet, SheetRow } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { changedWith } from '../registrations/registrations';
import { CorrectionReason } from './CorrectionReason';
import { sendMarks } from './attendance';
import { marksFor, nameOf, plain, type Said, type Status } from './sheet-rows';

type Props = Readonly<{
  sheet: AttendanceSheet;
  people: readonly SheetRow[];
  status: Status;
  onDone: () => void;
  onClose: () => void;
}>;

/** What a mark needs besides its word: minutes, who came instead, and once the sheet is confirmed a reason. */
export function MarkDialog({ sheet, people, status, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const isCorrection = sheet.use === 'corrections';
  const [minutes, setMinutes] = useState('');
  const [substituteId, setSubstitute] = useState('');
  const [reason, setReason] = useState('');
  const number = Number(minutes);
  const fits = status !== 'partial' || (Number.isInteger(number) && number >= 1 && number <= sheet.netMinutes);
  const ids = people.map(({ registrationId }) => registrationId);
  const said: Said = {
    ...plain(status),
    minutes: status === 'partial' ? number : null,
    substituteId: substituteId || null,
  };
  const action = useAction(
    (input: { said: Said; reason: string }, key: string) =>
      sendMarks(sheet.eventId, marksFor(sheet, ids, input.said), isCorrection ? input.reason : null, key),
    {
      changes: changedWith(sheet.eventId),
      onDone: () => {
        toast(t(isCorrection ? 'attendance.corrected' : 'attendance.marked', { count: ids.length }));
        onDone();
      },
    },
  );
  const others = sheet.rows.filter(({ registrationId }) => !ids.includes(registrationId));
  return (
    <Confirm
      title={t(`attendance.status.${status}`)}
      action={t(isCorrection ? 'attendance.correct' : 'attendance.mark')}
      isReady={fits && (!isCorrection || reason.trim() !== '')}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ said, reason })}
      onClose={onClose}
    >
      <p>
        <strong>{people.length === 1 ? nameOf(people[0]!) : t('attendance.chosen', { count: people.length })}</strong>
      </p>
      {isCorrection && <p>{t('attendance.correctionText')}</p>}
      {status === 'partial' && (
        <TextInput
          type="number"
          min={1}
          max={sheet.netMinutes}
          required
          label={t('attendance.minutes')}
          description={t('attendance.minutesHint', { minutes: sheet.netMinutes })}
          value={minutes}
          onChange={(event) => setMinutes(event.currentTarget.value)}
        />
      )}
      {status === 'substituted' && people.length === 1 && (
        <NativeSelect
          label={t('attendance.substitute')}
          description={t('attendance.substituteHint')}
          value={substituteId}
          data={[
            { value: '', label: t('attendance.noSubstitute') },
            ...others.map((row) => ({ value: row.registrationId, label: nameOf(row) })),
          ]}
          onChange={(event) => setSubstitute(event.currentTarget.value)}
        />
      )}
      {isCorrection && <CorrectionReason value={reason} onType={setReason} />}
    </Confirm>
  );
}
