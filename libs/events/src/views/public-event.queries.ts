import { Injectable } from '@nestjs/common';
import { Database, readPage, Where } from '#libs/database';
import { Clock, NotFound, type Page, type PageRequest } from '#libs/kernel';
import { type AgendaItemView, listAgenda } from '../programme/agenda.queries.js';
import { type AttendanceMode, eventFormats, modesOf } from '../event-type.rules.js';
import { listLogosOf, type LogoView } from '../pictures/logo.queries.js';
import * as rows from './public-event-rows.queries.js';

export type PublicAgendaItem = Omit<AgendaItemView, 'isPublic' | 'roomId' | 'speakers'> &
  Readonly<{ roomName: string | null; speakers: readonly Readonly<{ name: string; organisationName: string }>[] }>;

export type PublicEvent = rows.PublicEventCard &
  rows.PublicEventTexts &
  Readonly<{ agenda: readonly PublicAgendaItem[]; logos: readonly LogoView[] }>;

/** Whom to ask about an event; `contactName` empty means the network. */
export type EventContact = Pick<PublicEvent, 'contactName' | 'contactPhone' | 'contactEmail' | 'networkName'>;

/** `mode`: in which way somebody wants to take part; `text` is umlaut tolerant. */
export type PublicFilter = Readonly<{ networkId?: string; land?: string; mode?: AttendanceMode; text?: string }>;

/** What everybody may see, without any scope: no drafts, no meeting link, only the public part of the programme. */
@Injectable()
export class PublicEventQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} also for a draft. */
  async getBySlug(slug: string): Promise<PublicEvent> {
    const [event] = await this.database.query<rows.CardRow & rows.PublicEventTexts>(
      `select ${rows.PAGE_COLUMNS} ${rows.FROM_EVENT} where ${rows.IS_PUBLIC} and e.slug = $1`,
      [slug],
    );
    if (event === undefined) throw new NotFound({ thing: 'event' });
    return toPublicEvent(this.database, event, this.clock.now());
  }

  /** Which event a public page belongs to. @throws {NotFound} */
  async getIdBySlug(slug: string): Promise<string> {
    const [event] = await this.database.query<{ id: string }>(
      `select e.id ${rows.FROM_EVENT} where ${rows.IS_PUBLIC} and e.slug = $1`,
      [slug],
    );
    if (event === undefined) throw new NotFound({ thing: 'event' });
    return event.id;
  }

  /** Whom to ask about an event that everybody may see; null when there is no such page. */
  async findContact(slug: string): Promise<EventContact | null> {
    const [contact] = await this.database.query<EventContact>(
      `select ${rows.CONTACT_COLUMNS}, n.name as "networkName" ${rows.FROM_EVENT} where ${rows.IS_PUBLIC} and e.slug = $1`,
      [slug],
    );
    return contact ?? null;
  }

  /** Not over yet, soonest first; cancelled ones stay until their day, for people who had planned to come. */
  listUpcoming(filter: PublicFilter, page: PageRequest): Promise<Page<rows.PublicEventCard>> {
    return this.list(filter, page, (now) => `e.ends_at > ${now}`, 'asc');
  }

  /** Over, latest first. */
  listPast(filter: PublicFilter, page: PageRequest): Promise<Page<rows.PublicEventCard>> {
    return this.list(filter, page, (now) => `e.ends_at <= ${now} and e.state not in ('cancelled', 'not_held')`, 'desc');
  }

  private async list(filter: PublicFilter, page: PageRequest, isTime: (now: string) => string, order: 'asc' | 'desc') {
    const { mode } = filter;
    const formats = eventFormats.filter((format) => mode === undefined || modesOf[format].some((one) => one === mode));
    const now = this.clock.now();
    const where = new Where()
      .when(true, rows.IN_LISTS)
      .and(now, isTime)
      .and(filter.networkId, (p) => `e.network_id = ${p}`)
      .and(filter.land, (p) => `n.land = ${p}`)
      .and(formats, (p) => `e.format = any(${p})`)
      .matching(filter.text, (p) => `e.search like any(${p})`);
    const listing = { columns: rows.CARD_COLUMNS, from: rows.EVENTS, where, orderBy: `e.starts_at ${order}, e.id` };
    const found = await readPage<rows.CardRow>(this.database, listing, page);
    return { ...found, rows: found.rows.map((row) => rows.toCard(row, now)) };
  }
}

/** The page of the event in this row: its card and texts, the public part of its programme, its logos. */
export async function toPublicEvent(
  source: Database,
  row: rows.CardRow & rows.PublicEventTexts,
  now: Date,
): Promise<PublicEvent> {
  const [agenda, logos] = await Promise.all([publicAgenda(source, row.id), listLogosOf(source, row.id)]);
  return { ...rows.toCard(row, now), ...rows.toTexts(row), agenda, logos };
}

async function publicAgenda(source: Database, eventId: string): Promise<readonly PublicAgendaItem[]> {
  const [items, rooms] = await Promise.all([
    listAgenda(source, eventId),
    source.query<{ id: string; name: string }>('select id, name from room where event_id = $1', [eventId]),
  ]);
  const roomNames = new Map(rooms.map(({ id, name }) => [id, name]));
  return items
    .filter(({ isPublic }) => isPublic)
    .map(({ isPublic: _, roomId, speakers, ...item }) => ({
      ...item,
      roomName: roomId === null ? null : (roomNames.get(roomId) ?? null),
      speakers: speakers.map(({ name, organisationName }) => ({ name, organisationName })),
    }));
}
