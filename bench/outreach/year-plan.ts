import type { INestApplicationContext } from '@nestjs/common';
import { EventChanges } from '#libs/changes';
import { Database } from '#libs/database';
import { AttendanceConfirmation } from '#libs/attendance';
import { PublicationService, SeriesPlanning, SeriesService } from '#libs/events';
import { systemCaller } from '#libs/kernel';
import { InvitationAnswers } from '#libs/outreach';
import { aFachtag } from '../../test/factories/drafts.factory.js';
import { anAgendaItem, anEvent } from '../../test/factories/events.factory.js';
import { aGroup, aNetwork } from '../../test/factories/networks.factory.js';
import { insertAll } from './bulk-rows.js';
import { manyPeople, membershipOf } from './people.js';

export const BEGINNING = Date.parse('2026-02-02T06:00:00Z');
export const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000] as const;

const MEMBERS = 12;
const organiser = systemCaller('a year of steps');

/** Something that organisers do at a moment of the year. */
type Happening = Readonly<{ at: number; does: () => Promise<unknown> }>;
type Standing = Readonly<{ state: string; version: number; day: string }>;

/** The same numbers in every run, in [0, 1). */
function* numbers(): Generator<number, never> {
  for (let state = 60; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** What people do in the course of the year: gatherings of every kind and of two series, and who answers what. */
export class YearPlan {
  /** When somebody said that a gathering took place. */
  readonly heldAt = new Map<string, number>();
  private readonly random = numbers();
  private readonly happenings: Happening[] = [];
  private readonly asked = new Set<string>();

  constructor(
    private readonly context: INestApplicationContext,
    private readonly days: number,
  ) {}

  get database(): Database {
    return this.context.get(Database, { strict: false });
  }

  /** Drafts, each with the day on which it will be published and, for some, moved or cancelled. */
  async prepare(events: number): Promise<void> {
    const { id: networkId } = await aNetwork(this.database, { land: 'HE', mailbox: 'post@lindengau.example.org' });
    const [circle, table] = [(await aGroup(this.database, networkId)).id, (await aGroup(this.database, networkId)).id];
    const people = await manyPeople(this.database, networkId, MEMBERS);
    const members = people.map(({ id }, number) =>
      membershipOf(networkId, number % 2 === 0 ? circle : table, { person_id: id }),
    );
    await insertAll(this.database, 'membership', members);
    if (events > 40) {
      await this.aSeries(networkId, 'arbeitskreis', circle, '2026-03-11', 'monthly-by-weekday', 1);
      await this.aSeries(networkId, 'stammtisch', table, '2026-03-19', 'weekly', 4);
    }
    const kinds = [
      ...([
        ['fachtag', 'in_person'],
        ['fachtag', 'hybrid'],
        ['netzwerktreffen', 'online'],
      ] as const),
      ...([
        ['arbeitskreis', 'in_person'],
        ['stammtisch', 'in_person'],
      ] as const),
    ];
    for (let number = await this.count(); number < events; number += 1) {
      const [type, format] = kinds[number % kinds.length]!;
      const startsLocal = this.dayAt(15 + this.upTo(this.days - 50), 9 + this.upTo(8));
      const drafted = { type, format, state: 'draft', startsLocal, opens: null } as const;
      const { id } = await anEvent(
        this.database,
        networkId,
        drafted,
        type === 'arbeitskreis' ? { group_id: circle } : {},
      );
      await anAgendaItem(this.database, id, { startsLocal });
    }
    const all = await this.database.query<{ id: string; at: Date }>(
      'select id, starts_at as at from event order by id',
    );
    for (const { id, at } of all) this.schedule(id, at.getTime());
  }

  /** What was due by now. */
  async happen(now: number): Promise<void> {
    const due = this.happenings.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
    for (const happening of due) {
      this.happenings.splice(this.happenings.indexOf(happening), 1);
      await happening.does();
    }
    await this.answer(now);
    await this.holdWhatIsOver(now);
  }

  /** When the next thing happens by people's hands. */
  next(now: number): number {
    return Math.min(...this.happenings.map(({ at }) => at).filter((at) => at > now), Infinity);
  }

  chance(): number {
    return this.random.next().value;
  }

  upTo(most: number): number {
    return Math.floor(this.chance() * most);
  }

  private async count(): Promise<number> {
    return (await this.database.query<{ count: number }>('select count(*)::int as count from event'))[0]!.count;
  }

  private async aSeries(
    networkId: string,
    type: 'arbeitskreis' | 'stammtisch',
    groupId: string,
    starts: string,
    pattern: 'monthly-by-weekday' | 'weekly',
    every: number,
  ): Promise<void> {
    const series = this.context.get(SeriesService, { strict: false });
    const planning = this.context.get(SeriesPlanning, { strict: false });
    const { id } = await series.create(organiser, networkId, {
      title: type,
      groupId,
      recurrence: { starts, pattern, every, until: '2027-02-20', count: null },
      first: { ...aFachtag, type, groupId, startsLocal: `${starts}T14:00`, endsLocal: `${starts}T16:30` },
    });
    const [first] = await this.database.query<{ id: string }>('select id from event where series_id = $1', [id]);
    await anAgendaItem(this.database, first!.id, { startsLocal: `${starts}T14:00` });
    for (const year of [2026, 2027]) {
      const [row] = await this.database.query<Standing>('select version from event_series where id = $1', [id]);
      await planning.planYear(organiser, id, { version: row!.version, year, state: 'draft' });
    }
  }

  private schedule(eventId: string, startsAt: number): void {
    const publication = this.context.get(PublicationService, { strict: false });
    const changes = this.context.get(EventChanges, { strict: false });
    // Most are published before their invitations are due, one in five too late for some of its mails.
    const ahead = this.upTo(5) === 0 ? this.upTo(50) : 57 + this.upTo(60);
    const publishes = Math.max(BEGINNING, startsAt - ahead * DAY - 3 * HOUR);
    this.happenings.push({
      at: publishes,
      does: async () => publication.open(organiser, eventId, { version: (await this.standing(eventId)).version }),
    });
    const at = publishes + (startsAt - publishes) * this.chance();
    const fate = this.upTo(10);
    if (fate === 0) {
      const cancel = (version: number) => changes.cancel(organiser, eventId, { version, reason: 'Sturm' });
      this.happenings.push({ at, does: () => this.ifAhead(eventId, cancel) });
    }
    if (fate === 1 || fate === 2) {
      const days = Math.ceil((at - BEGINNING) / DAY) + 2 + this.upTo(40);
      const move = (version: number, today: string) => {
        // To another day than its own.
        const startsLocal = [days, days + 1].map((day) => this.dayAt(day, 10)).find((day) => !day.startsWith(today))!;
        const endsLocal = `${startsLocal.slice(0, 10)}T16:00`;
        return changes.move(organiser, eventId, { version, reason: 'Sturm', startsLocal, endsLocal });
      };
      this.happenings.push({ at, does: () => this.ifAhead(eventId, move) });
    }
  }

  private async ifAhead(eventId: string, change: (version: number, today: string) => Promise<unknown>): Promise<void> {
    const { state, version, day } = await this.standing(eventId);
    if (state === 'open') await change(version, day);
  }

  private async standing(eventId: string): Promise<Standing> {
    return (
      await this.database.query<Standing>(
        'select state, version, left(starts_local::text, 10) as day from event where id = $1',
        [eventId],
      )
    )[0]!;
  }

  /** Of the invited two fifths accept and a fifth declines, each once; the others are silent. */
  private async answer(now: number): Promise<void> {
    const open = await this.database.query<{ id: string; format: string }>(
      `select i.id, e.format from invitation i join event e on e.id = i.event_id
       where i.state = 'sent' and e.state = 'open' and e.starts_at > $1 and i.sent_at < $2 order by i.id`,
      [new Date(now + HOUR), new Date(now - 12 * HOUR)],
    );
    const answers = this.context.get(InvitationAnswers, { strict: false });
    for (const { id, format } of open.filter((one) => !this.asked.has(one.id))) {
      this.asked.add(id);
      const dice = this.upTo(5);
      if (dice > 2) continue;
      const answer = dice === 2 ? 'declined' : 'accepted';
      await answers.enter(organiser, id, { answer, mode: format === 'online' ? 'online' : 'on_site' });
    }
  }

  /** Somebody says the same hour that it took place. */
  private async holdWhatIsOver(now: number): Promise<void> {
    const over = await this.database.query<{ id: string }>(
      `select id from event where state = 'running' and ends_at <= $1`,
      [new Date(now)],
    );
    const attendance = this.context.get(AttendanceConfirmation, { strict: false });
    for (const { id } of over) {
      await attendance.confirm(organiser, id, { version: 0, restAbsent: true, headcount: 12 });
      this.heldAt.set(id, now);
    }
  }

  private dayAt(days: number, hour: number): `${string}T${string}` {
    const day = new Date(BEGINNING + days * DAY).toISOString().slice(0, 10);
    return `${day}T${String(hour).padStart(2, '0')}:00`;
  }
}
