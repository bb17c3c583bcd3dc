import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Row } from '../../components/forms/Form';
import { fieldId, TextField, TickField } from '../../components/forms/fields';
import { daysBetween, duration, longDay, minutesBetween } from '../../i18n/format';
import { lastDay, timeBody, timeFaults, type TimeValues } from './plan';
import classes from './TimeFields.module.css';

/** The years that planning accepts, see the server's `plannedYears`. */
const DAYS = { min: '1980-01-01', max: '2199-12-31' } as const;

type Props<Values extends TimeValues> = Readonly<{
  form: UseFormReturnType<Values>;
  /** Left out where the first day stays as it is. */
  dayField?: Readonly<{ label: string; description?: string }>;
}>;

/** When it begins and ends. The last day shows when several days are wanted; an end past midnight is said in words. */
export function TimeFields<Values extends TimeValues>({ form, dayField }: Props<Values>) {
  const { t } = useTranslation();
  const values: TimeValues = form.values;
  const { startsLocal, endsLocal } = timeBody(values);
  const isSound = Object.values(timeFaults(values)).every((fault) => !fault);
  const setLastDay = (day: string): void => {
    form.setValues({
      nights: day === '' || values.day === '' ? null : daysBetween(values.day, day),
    } as Partial<Values>);
    form.clearFieldError('nights');
  };
  return (
    <>
      <Row>
        {dayField && <TextField form={form} name="day" type="date" {...DAYS} {...dayField} />}
        <TextField form={form} name="starts" label={t('events.begins')} type="time" />
        {values.isSeveralDays && (
          <TextInput
            id={fieldId('nights')}
            name="lastDay"
            label={t('events.lastDay')}
            type="date"
            {...DAYS}
            min={values.day || DAYS.min}
            value={lastDay(values)}
            error={form.errors.nights}
            onChange={({ currentTarget: { value } }) => setLastDay(value)}
          />
        )}
        <TextField form={form} name="ends" label={t('events.ends')} type="time" />
      </Row>
      <TickField form={form} name="isSeveralDays" label={t('events.isSeveralDays')} />
      <p role="status" className={classes.hint}>
        {isSound &&
          startsLocal.slice(0, 10) !== endsLocal.slice(0, 10) &&
          t(values.isSeveralDays ? 'events.endsLater' : 'events.endsNextDay', {
            day: longDay(endsLocal),
            length: duration(minutesBetween(startsLocal, endsLocal)),
          })}
      </p>
    </>
  );
}
