import { Injectable } from '@nestjs/common';
import { SheetQueries } from '#libs/attendance';
import { AccountsQueries } from '#libs/auth';
import { Database } from '#libs/database';
import { type EventInFull, EventQueries } from '#libs/events';
import type { Language, Scope } from '#libs/kernel';
import { badges } from './badges.rules.js';
import { EventLogos } from './event-logos.queries.js';
import { onlineList } from './online-list.rules.js';
import { listOnlinePresences } from './online-presences.queries.js';
import { PdfWriter } from './pdf-writer.service.js';
import { roomSigns } from './room-signs.rules.js';
import { signatureList } from './signature-list.rules.js';

/** What is printed for a gathering. */
export const eventDocuments = ['signature-list', 'online-list', 'badges', 'room-signs'] as const;
export type EventDocument = (typeof eventDocuments)[number];

export type Pdf = Readonly<{ fileName: string; bytes: Buffer }>;

const FILE_NAMES = {
  de: {
    ...{ 'signature-list': 'anwesenheitsliste', 'online-list': 'teilnahme-online' },
    ...{ badges: 'namensschilder', 'room-signs': 'raumschilder' },
  },
  en: {
    ...{ 'signature-list': 'attendance-sheet', 'online-list': 'online-attendance' },
    ...{ badges: 'name-badges', 'room-signs': 'room-signs' },
  },
} as const satisfies Record<Language, Record<EventDocument, string>>;

/** Documents about a gathering, as PDF. */
@Injectable()
export class EventDocuments {
  constructor(
    private readonly database: Database,
    private readonly events: EventQueries,
    private readonly sheets: SheetQueries,
    private readonly accounts: AccountsQueries,
    private readonly logos: EventLogos,
    private readonly writer: PdfWriter,
  ) {}

  /** @throws {NotFound} when the event is missing or foreign */
  async write(scope: Scope, eventId: string, document: EventDocument, language: Language): Promise<Pdf> {
    const event = await this.events.getEvent(scope, eventId);
    const bytes = await this.bytesOf(scope, event, document, language);
    return { fileName: `${FILE_NAMES[language][document]}-${event.slug}.pdf`, bytes };
  }

  private async bytesOf(scope: Scope, event: EventInFull, document: EventDocument, language: Language) {
    if (document === 'room-signs') {
      return this.writer.write('room-signs.typ', roomSigns(event, event.rooms, event.agenda.items, language));
    }
    const sheet = await this.sheets.get(scope, event.id);
    if (document === 'badges') return this.writer.write('badges.typ', badges(event, sheet.rows, language));
    const { pictured, files } = await this.logos.of(event);
    if (document === 'signature-list') {
      return this.writer.write('signature-list.typ', signatureList(event, sheet.rows, language, pictured), files);
    }
    const acted = { actorKind: 'account', actorId: sheet.confirmedBy, actorName: null } as const;
    const [by] = await this.accounts.nameActors([acted]);
    const presences = await listOnlinePresences(this.database, event.id);
    const named = { ...sheet, confirmedByName: by?.actorName ?? null };
    return this.writer.write('online-list.typ', onlineList(event, named, presences, language, pictured), files);
  }
}
