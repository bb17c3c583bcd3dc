import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, lockInScope, recordHistory, type Tx, violatedConstraint } from '#libs/database';
import { type Caller, ChangedMeanwhile, Clock, newId, requirePermission } from '#libs/kernel';
import { MailingTemplate } from './mailing-template.entity.js';
import { templateFaults } from './mailing-template.rules.js';
import type { MailingTexts } from './mailing-texts.rules.js';
import { TemplateNameTaken, TemplateNotReady } from './mailings.errors.js';

type Fields = Readonly<{ name: string; texts: MailingTexts }>;
type Seen = Readonly<{ id: string; version: number }>;

/** Keeps texts for free mails. Mails that were written from one stay as they are. */
@Injectable()
export class MailingTemplates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws {NotFound} {Forbidden} {TemplateNameTaken} {TemplateNotReady} */
  async create(caller: Caller, networkId: string, { name, texts }: Fields): Promise<Seen> {
    requirePermission(caller.scope, 'event:write', networkId, 'network');
    this.requireSound(texts);
    return this.write(caller, name, async (tx, at) => {
      const id = newId();
      const times = { createdAt: at, updatedAt: at };
      await tx.insert(MailingTemplate, { id, networkId, name, texts, version: 1, ...times });
      await recordHistory(tx, caller.actor, at, entryOf({ id, networkId }, 'created'));
      return { id, version: 1 };
    });
  }

  /** @throws {NotFound} {Forbidden} {ChangedMeanwhile} {TemplateNameTaken} {TemplateNotReady} */
  async edit(caller: Caller, seen: Seen, changes: Partial<Fields>): Promise<Seen> {
    if (changes.texts) this.requireSound(changes.texts);
    return this.write(caller, changes.name ?? '', async (tx, at) => {
      const template = await lockAsSeen(tx, caller, seen);
      const version = seen.version + 1;
      const { name, texts } = { ...template, ...changes };
      await tx.update(MailingTemplate, { id: seen.id }, { name, texts, version, updatedAt: at });
      await recordHistory(tx, caller.actor, at, entryOf(template, 'edited', { fields: Object.keys(changes) }));
      return { id: seen.id, version };
    });
  }

  /** @throws {NotFound} {Forbidden} {ChangedMeanwhile} */
  remove(caller: Caller, seen: Seen): Promise<void> {
    return this.write(caller, '', async (tx, at) => {
      const template = await lockAsSeen(tx, caller, seen);
      await tx.delete(MailingTemplate, { id: seen.id });
      await recordHistory(tx, caller.actor, at, entryOf(template, 'removed'));
    });
  }

  private requireSound(texts: MailingTexts): void {
    const faults = templateFaults(texts, new URL(this.config.baseUrl).host);
    if (faults.length === 0) return;
    const unique = (of: 'code' | 'text') => [...new Set(faults.map((fault) => fault[of]).filter((one) => one !== ''))];
    throw new TemplateNotReady({ findings: unique('code'), where: unique('text').join(', ') });
  }

  private async write<T>(caller: Caller, name: string, work: (tx: Tx, at: Date) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction(caller, (tx) => work(tx, this.clock.now()));
    } catch (error) {
      if (violatedConstraint(error) === 'uq_mailing_template_name') throw new TemplateNameTaken({ name });
      throw error;
    }
  }
}

async function lockAsSeen(tx: Tx, { scope }: Caller, { id, version }: Seen): Promise<MailingTemplate> {
  const template = await lockInScope(tx, MailingTemplate, 'mailing-template', scope, 'event:write', id);
  if (template.version !== version)
    throw new ChangedMeanwhile({ thing: 'mailing-template', version: template.version });
  return template;
}

const entryOf = (
  { id, networkId }: Pick<MailingTemplate, 'id' | 'networkId'>,
  action: 'created' | 'edited' | 'removed',
  facts?: Readonly<Record<string, unknown>>,
) => ({ networkId, thing: 'mailing-template', thingId: id, action: `mailing-template.${action}`, facts });
