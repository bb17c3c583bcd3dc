import type { EventState } from '#libs/events';
import { toInstant } from '#libs/kernel';
import { verdictOn } from './running.rules.js';
import type { StepKind } from './step-kind.rules.js';
import type { StepState } from './step-state.rules.js';

const at = (local: string) => toInstant(local, 'Europe/Berlin');
const fachtag = {
  ...{
    state: 'open' as EventState,
    zone: 'Europe/Berlin',
    registrationOpensAt: null,
    registrationClosesAt: at('2026-05-05T23:59'),
  },
  ...{ startsAt: at('2026-05-19T10:00'), endsAt: at('2026-05-19T16:00') },
};

const step = (kind: StepKind, due: string, state: StepState = 'planned') => ({
  ...{ kind, state, reason: null, dueAt: at(due), decidedAt: state === 'planned' ? null : at(due) },
  timing: { amount: 1, unit: 'days', anchor: 'start', at: '09:00', isExact: false } as const,
});
type Steps = readonly ReturnType<typeof step>[];

const verdicts = (
  steps: Steps,
  now: string,
  event: Readonly<{ state?: EventState; registrationOpensAt?: Date }> = {},
) =>
  steps.map((one) => {
    const verdict = verdictOn(one, steps, { ...fachtag, ...event }, at(now));
    return `${one.kind} ${typeof verdict === 'string' ? verdict : `${verdict.state} ${verdict.reason}`}`;
  });

describe('a step that is due', () => {
  it('goes out, late too, as long as what it says is true', () => {
    expect(verdicts([step('invitation', '2026-03-24T09:00')], '2026-03-27T11:00')).toEqual(['invitation send']);
  });

  it('waits with the invitation until people can register', () => {
    const steps = [step('invitation', '2026-03-24T09:00'), step('reminder', '2026-03-24T09:00')];
    const event = { state: 'announced' as const, registrationOpensAt: at('2026-04-01T09:00') };
    expect(verdicts(steps, '2026-03-24T09:00', event)).toEqual(['invitation wait', 'reminder wait']);
    expect(verdicts([step('save_the_date', '2026-03-24T09:00')], '2026-03-24T09:00', event)).toEqual([
      'save_the_date send',
    ]);
  });

  it.each(['closed', 'open'] as const)('asks nobody to register when registration is over: %s', (state) => {
    const now = state === 'open' ? '2026-05-06T09:00' : '2026-05-02T09:00';
    expect(verdicts([step('reminder', '2026-05-02T09:00')], now, { state })).toEqual([
      'reminder skipped registration_closed',
    ]);
  });

  it('is too late once the event has begun', () => {
    const steps = [step('access_link', '2026-05-18T09:00'), step('invitation', '2026-03-24T09:00')];
    expect(verdicts(steps, '2026-05-19T10:00', { state: 'running' })).toEqual([
      'access_link missed too_late',
      'invitation missed too_late',
    ]);
  });

  it('waits with thanks until somebody says that the event took place, but not for ever', () => {
    const thanks = [step('thanks', '2026-05-20T09:00')];
    expect(verdicts(thanks, '2026-05-20T09:00', { state: 'running' })).toEqual(['thanks wait']);
    expect(verdicts(thanks, '2026-05-25T09:00', { state: 'held' })).toEqual(['thanks send']);
    expect(verdicts(thanks, '2026-06-15T09:00', { state: 'running' })).toEqual(['thanks missed too_late']);
    expect(verdicts(thanks, '2026-05-20T09:00', { state: 'not_held' })).toEqual(['thanks skipped not_held']);
  });
});

describe('several steps that have become overdue while no worker ran', () => {
  it('are not sent in a bunch: the latest goes out', () => {
    const steps = [step('save_the_date', '2026-02-24T09:00'), step('invitation', '2026-03-24T09:00')];
    expect(verdicts(steps, '2026-03-25T09:00')).toEqual(['save_the_date missed overtaken', 'invitation send']);
  });

  it('never lose the invitation to its own reminder', () => {
    const steps = [step('invitation', '2026-03-24T09:00'), step('reminder', '2026-04-14T09:00')];
    expect(verdicts(steps, '2026-04-14T12:00')).toEqual(['invitation send', 'reminder skipped same_day']);
  });

  it('go out to different readers beside each other', () => {
    const steps = [step('second_reminder', '2026-04-30T09:00'), step('participant_info', '2026-04-29T09:00')];
    expect(verdicts(steps, '2026-05-04T09:00')).toEqual(['second_reminder send', 'participant_info send']);
  });

  it('let a reminder make way for the next one', () => {
    const steps = [step('reminder', '2026-04-14T09:00'), step('second_reminder', '2026-04-30T09:00')];
    expect(verdicts(steps, '2026-04-30T09:00')).toEqual(['reminder missed overtaken', 'second_reminder send']);
  });
});

describe('two mails to the same people on one day', () => {
  it('leave out the one that only asks again', () => {
    const steps = [step('participant_info', '2026-05-12T09:00'), step('are_you_coming', '2026-05-12T09:00')];
    expect(verdicts(steps, '2026-05-12T09:00')).toEqual(['participant_info send', 'are_you_coming skipped same_day']);
    const later = [step('participant_info', '2026-05-12T09:00', 'sent'), step('are_you_coming', '2026-05-12T09:00')];
    expect(verdicts(later, '2026-05-12T09:01')[1]).toBe('are_you_coming skipped same_day');
  });

  it('both go out when both say something new', () => {
    const steps = [step('participant_info', '2026-05-18T09:00'), step('access_link', '2026-05-18T09:00')];
    expect(verdicts(steps, '2026-05-18T09:00')).toEqual(['participant_info send', 'access_link send']);
  });
});
