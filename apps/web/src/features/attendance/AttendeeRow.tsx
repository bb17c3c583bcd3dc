import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceSheet, ReportReview } from '../../api/types';
import { ListRow } from '../../components/Rows';
import { list } from '../../i18n/format';
import type { Decisions } from './imports';
import classes from './ReportPage.module.css';
import { nameOf } from './sheet-rows';

type Person = ReportReview['people'][number];
type Decision = Decisions[number];
type Props = Readonly<{
  person: Person;
  sheet: AttendanceSheet;
  /** Null for those who may only read. */
  onDecide: ((decision: Decision) => void) | null;
}>;

/** Somebody in a report: who that may be and why, or who it is. */
export function AttendeeRow({ person, sheet, onDecide }: Props) {
  const { t } = useTranslation();
  const { id, version, name, kind, minutes, decision, registrationId, reason, candidates } = person;
  const named = (which: string | null): string => {
    const row = sheet.rows.find((one) => one.registrationId === which);
    return row ? nameOf(row) : t('attendance.report.gone');
  };
  const [first] = candidates;
  const say = (said: Decision['decision'], who: string | null = null): void =>
    onDecide?.({ attendeeId: id, version, decision: said, registrationId: who });
  const facts = [
    kind !== 'person' && t(`attendance.kind.${kind}`),
    minutes !== null && t('attendance.minutesShort', { minutes }),
  ].filter((one) => typeof one === 'string');
  const why = first && list(first.reasons.map((one) => t(`attendance.because.${one}`)));
  const note =
    decision === 'open'
      ? first
        ? t('attendance.report.maybe', { name: named(first.registrationId), score: first.score, why })
        : t('attendance.report.nobodyLike')
      : decision === 'matched'
        ? [t('attendance.report.is', { name: named(registrationId) }), reason && t(`attendance.because.${reason}`)]
            .filter(Boolean)
            .join(' · ')
        : t(`attendance.decision.${decision}`);
  return (
    <ListRow
      title={name}
      text={facts.join(' · ')}
      note={note}
      aside={
        onDecide && (
          <div className={classes.choices}>
            {decision !== 'open' ? (
              <Button
                variant="subtle"
                onClick={() => say('open')}
                aria-label={t('attendance.report.reopenOf', { name })}
              >
                {t('attendance.report.reopen')}
              </Button>
            ) : (
              <>
                {first && (
                  <Button onClick={() => say('matched', first.registrationId)}>
                    {t('attendance.report.accept', { name: named(first.registrationId) })}
                  </Button>
                )}
                <Other name={name} sheet={sheet} onChoose={(who) => say('matched', who)} />
                <Button
                  variant="default"
                  onClick={() => say('headcount')}
                  aria-label={t('attendance.report.headcountOf', { name })}
                >
                  {t('attendance.report.headcount')}
                </Button>
                <Button
                  variant="subtle"
                  onClick={() => say('ignored')}
                  aria-label={t('attendance.report.ignoreOf', { name })}
                >
                  {t('attendance.report.ignore')}
                </Button>
              </>
            )}
          </div>
        )
      }
    />
  );
}

type OtherProps = Readonly<{ name: string; sheet: AttendanceSheet; onChoose: (registrationId: string) => void }>;

/** Whoever else of the list it is. */
function Other({ name, sheet, onChoose }: OtherProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState('');
  return (
    <NativeSelect
      aria-label={t('attendance.report.otherOf', { name })}
      value={value}
      data={[
        { value: '', label: t('attendance.report.other') },
        ...sheet.rows.map((row) => ({ value: row.registrationId, label: `${nameOf(row)}, ${row.organisationName}` })),
      ]}
      onChange={(event) => {
        setValue(event.currentTarget.value);
        if (event.currentTarget.value !== '') onChoose(event.currentTarget.value);
      }}
    />
  );
}
