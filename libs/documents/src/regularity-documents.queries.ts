import { Injectable } from '@nestjs/common';
import { type MatrixKind, type MeetingChoice, RegularityQueries } from '#libs/attendance';
import { Database } from '#libs/database';
import type { Language, Scope } from '#libs/kernel';
import { NetworkQueries } from '#libs/networks';
import type { Pdf } from './event-documents.queries.js';
import { PdfWriter } from './pdf-writer.service.js';
import { type Narrowing, regularitySheets } from './regularity-sheets.rules.js';

export type RegularityAsked = MeetingChoice & Readonly<{ kind: MatrixKind; only?: Narrowing }>;

const FILE_NAMES = { de: 'regelmaessigkeit', en: 'regularity' } as const satisfies Record<Language, string>;

/** How regularly everybody comes, as PDF. */
@Injectable()
export class RegularityDocuments {
  constructor(
    private readonly database: Database,
    private readonly networks: NetworkQueries,
    private readonly regularity: RegularityQueries,
    private readonly writer: PdfWriter,
  ) {}

  /** @throws {NotFound} when the network, the group or the series is missing or foreign */
  async write(scope: Scope, networkId: string, asked: RegularityAsked, language: Language): Promise<Pdf> {
    const { kind, only, ...choice } = asked;
    const { name, slug, fundingNotice } = await this.networks.get(scope, networkId);
    const matrix = await this.regularity.matrix(scope, networkId, kind, choice);
    const narrowed = { networkName: name, fundingNotice, from: choice.from ?? null, only: only ?? null };
    const sheets = regularitySheets(matrix, { ...narrowed, ...(await this.namesOf(networkId, choice)) }, language);
    const bytes = await this.writer.write('regularity-sheets.typ', sheets);
    return { fileName: `${slug}-${FILE_NAMES[language]}-${choice.asOf}.pdf`, bytes };
  }

  private async namesOf(
    networkId: string,
    { groupId, seriesId }: MeetingChoice,
  ): Promise<Readonly<{ groupName: string; seriesTitle: string }>> {
    const [names] = await this.database.query<{ groupName: string; seriesTitle: string }>(
      `select coalesce((select name from network_group where id = $2 and network_id = $1), '') as "groupName",
         coalesce((select title from event_series where id = $3 and network_id = $1), '') as "seriesTitle"`,
      [networkId, groupId ?? null, seriesId ?? null],
    );
    return names!;
  }
}
