import type { Body, EventType, Recurrence, RuleDay } from '../../api/types';
import { plusDays, today, workingDay } from '../../i18n/format';
import { newEventBody, type NewEventValues, type Template, valuesFor, valuesLike } from '../events/new-event';
import { ruleBody, ruleValues, type RuleValues } from './recurrence';

export type NewSeriesValues = NewEventValues &
  RuleValues & {
    groupId: string;
    numberingFrom: string;
    hosts: readonly Readonly<{ id: string; name: string }>[];
  };

const nobody = { groupId: '', numberingFrom: '', hosts: [] } as const;

/** Eight dates, one each month on the weekday that the first one has. */
const usualRule: RuleValues = { ...ruleValues(null), repeats: 'monthly-by-weekday', count: '8' };

/** The weeks ahead, asked of the server: it knows on which of these days the network does not work. */
export const weeksAhead = (): Recurrence => ({
  ...{ starts: workingDay(today()), pattern: 'weekly', every: 1 },
  ...{ until: plusDays(today(), 365), count: null },
});

// A fifth weekday does not come every month.
const isInEveryMonth = (day: string): boolean => Number(day.slice(8)) <= 28;

/** This day, or the same weekday of the first week after it that suits. */
export function suitable(day: string, weeks: readonly RuleDay[]): string {
  const first = weeks.find((one) => one.day >= day && one.off === null && isInEveryMonth(one.day));
  return first?.day ?? (isInEveryMonth(day) ? day : plusDays(day, 7));
}

export function seriesOfKind(type: EventType, weeks: readonly RuleDay[]): NewSeriesValues {
  const values = valuesFor(type);
  return { ...values, ...usualRule, ...nobody, day: suitable(values.day, weeks) };
}

/** A series that goes on from a gathering: with its own day when that is ahead, and its title without the number. */
export function seriesLike(template: Template, weeks: readonly RuleDay[]): NewSeriesValues {
  const values = valuesLike(template);
  const own = template.startsLocal.slice(0, 10);
  const [, number, title = template.title] = /^(\d{1,4})\. (.*)$/.exec(template.title) ?? [];
  const numberingFrom = number === undefined ? '' : String(Number(number) + 1);
  return {
    ...values,
    ...usualRule,
    ...nobody,
    title,
    numberingFrom,
    day: own > today() ? suitable(own, []) : suitable(values.day, weeks),
  };
}

const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));

export function newSeriesBody(values: NewSeriesValues): Body<'/api/networks/{networkId}/series', 'post'> {
  const { title, templateId, groupId, hosts, numberingFrom, guaranteeRelevant, day } = values;
  const said = {
    title,
    guaranteeRelevant,
    groupId: groupId === '' ? null : groupId,
    numberingFrom: numberOrNull(numberingFrom),
    recurrence: ruleBody(values, day),
    hostOrganisationIds: hosts.map(({ id }) => id),
  };
  if (templateId !== null) return { ...said, templateEventId: templateId };
  const { title: _, guaranteeRelevant: __, ...first } = newEventBody(values);
  return { ...said, first };
}
