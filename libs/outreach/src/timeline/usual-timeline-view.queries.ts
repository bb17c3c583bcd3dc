import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, type LocalTime, type Scope, toLocal } from '#libs/kernel';
import { findWorkingCalendar } from '#libs/networks';
import { type ExampleEvent, exampleEvent } from './example-event.rules.js';
import { type StepKind, stepKinds } from './step-kind.rules.js';
import { TimelineAdoption } from './timeline-adoption.service.js';
import { type DayNote, reckon, type Timing, timingFault } from './timing.rules.js';
import {
  findExample,
  findOwner,
  findUsualOfSeries,
  listUsualOfNetwork,
  type UsualSteps,
  type Wanted,
} from './usual-timeline.queries.js';
import { type Rhythm, suggestedTiming, type TimedStep } from './usual-timeline.rules.js';

/** A usual timeline as organisers see and change it: every kind of step, on or off. */
export type UsualView = Readonly<{
  networkId: string;
  seriesTitle: string | null;
  rhythm: Rhythm;
  isOwn: boolean;
  version: number;
  steps: readonly Readonly<{ kind: StepKind; isOn: boolean; timing: Timing }>[];
  /** How many gatherings whose timeline has begun would change if they took it over. */
  differing: number;
}>;

/** What distances mean for a gathering that there is, or else for one as it might be. */
export type UsualPreview = Readonly<{
  example: Pick<ExampleEvent, 'title' | 'startsLocal' | 'endsLocal' | 'zone'>;
  steps: readonly Readonly<{ kind: StepKind; dueLocal: LocalTime; note: DayNote | null }>[];
}>;

/** The usual timelines of networks and series. */
@Injectable()
export class UsualTimelineQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly adoption: TimelineAdoption,
  ) {}

  /** One for every kind of gathering. @throws {NotFound} also for a foreign network */
  async ofNetwork(scope: Scope, networkId: string): Promise<readonly UsualView[]> {
    const all = await listUsualOfNetwork(this.database, scope, networkId);
    return Promise.all(all.map((one) => this.view(one)));
  }

  /** @throws {NotFound} also for one of another network */
  async ofSeries(scope: Scope, seriesId: string): Promise<UsualView> {
    return this.view(await findUsualOfSeries(this.database, scope, seriesId));
  }

  /** Before they are saved; steps that cannot be due so are left out. @throws {NotFound} */
  async preview(scope: Scope, wanted: Wanted, steps: readonly TimedStep[]): Promise<UsualPreview> {
    const owner = await findOwner(this.database, scope, wanted);
    const now = this.clock.now();
    const event = (await findExample(this.database, owner, now)) ?? exampleEvent(owner.rhythm, now);
    const calendar = (await findWorkingCalendar(this.database, owner.networkId))!;
    const { title, startsLocal, endsLocal, zone } = event;
    return {
      example: { title, startsLocal, endsLocal, zone },
      steps: steps
        .filter(({ kind, timing }) => timingFault(kind, timing) === false)
        .map(({ kind, timing }) => {
          const { dueAt, note } = reckon(kind, timing, event, calendar);
          return { kind, dueLocal: toLocal(dueAt, zone), note };
        }),
    };
  }

  private async view(usual: UsualSteps): Promise<UsualView> {
    const { networkId, seriesTitle, rhythm, isOwn, version } = usual;
    const timings = new Map(usual.steps.map(({ kind, timing }) => [kind, timing]));
    return {
      ...{ networkId, seriesTitle, rhythm, isOwn, version },
      steps: stepKinds.map((kind) => ({
        ...{ kind, isOn: timings.has(kind) },
        timing: timings.get(kind) ?? suggestedTiming(kind, rhythm),
      })),
      differing: await this.adoption.count(this.database, usual),
    };
  }
}
