import { Injectable } from '@nestjs/common';
import { Database, germanOrder } from '#libs/database';
import { isId, NotFound, requirePermission, type Scope } from '#libs/kernel';
import { needsEvent } from './mailing-template.rules.js';
import type { MailingTexts } from './mailing-texts.rules.js';

export type MailingTemplateView = Readonly<{
  id: string;
  networkId: string;
  name: string;
  texts: MailingTexts;
  /** Names a gathering, so it can be chosen only for a mail about one. */
  needsEvent: boolean;
  version: number;
}>;

type Row = Omit<MailingTemplateView, 'needsEvent'>;

const COLUMNS = 'id, network_id as "networkId", name, texts, version';

/** The texts that a network keeps for its free mails. */
@Injectable()
export class MailingTemplateQueries {
  constructor(private readonly database: Database) {}

  /** By name. @throws {NotFound} {Forbidden} */
  async list(scope: Scope, networkId: string): Promise<MailingTemplateView[]> {
    requirePermission(scope, 'event:write', networkId, 'network');
    const rows = await this.database.query<Row>(
      `select ${COLUMNS} from mailing_template where network_id = $1 order by ${germanOrder('name')}, id`,
      [networkId],
    );
    return rows.map(asView);
  }

  /** @throws {NotFound} also for one of a foreign network */
  async get(scope: Scope, id: string): Promise<MailingTemplateView> {
    const [row] = isId(id)
      ? await this.database.query<Row>(`select ${COLUMNS} from mailing_template where id = $1`, [id])
      : [];
    if (!row) throw new NotFound({ thing: 'mailing-template' });
    requirePermission(scope, 'event:write', row.networkId, 'mailing-template');
    return asView(row);
  }
}

const asView = (row: Row): MailingTemplateView => ({ ...row, needsEvent: needsEvent(row.texts) });
