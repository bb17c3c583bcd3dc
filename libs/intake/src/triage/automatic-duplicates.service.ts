import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { systemCaller } from '#libs/kernel';
import { Triage } from './triage.service.js';

type Twin = Readonly<{ id: string; version: number; of: string }>;

// Whoever was looked at by a human once, and be it to take back what stood here, is left to humans.
const UNTOUCHED = `r.state = 'in_triage' and r.version = 1`;

const words = (column: string): string => `replace(likeness_words(${column}), ' ', '')`;
const same = (column: string): string => `${words(`f.${column}`)} = ${words(`r.${column}`)}`;

/** Equal in name, carrier and city, all of them told, to an earlier report that waits or whose promise runs. */
const TWINS = `
  select distinct on (r.id) r.id, r.version, f.id as of
  from project_report r join project_report f on f.network_id = r.network_id and ${same('raw_name')}
  where ${UNTOUCHED} and (f.received_at, f.id) < (r.received_at, r.id)
    and r.raw_carrier <> '' and f.raw_carrier <> '' and ${same('raw_carrier')}
    and r.raw_city <> '' and f.raw_city <> '' and likeness_words(f.raw_city) = likeness_words(r.raw_city)
    and (f.state in ('in_triage', 'needs_info')
      or f.state = 'accepted' and exists (select 1 from obligation o where o.id = f.obligation_id and o.outcome is null))
  order by r.id, f.received_at, f.id`;

/** What is told a second time beyond doubt waits for nobody (domain rule E3); an organiser may take it apart again. */
@Injectable()
export class AutomaticDuplicates {
  constructor(
    private readonly database: Database,
    private readonly triage: Triage,
  ) {}

  /** @returns how many reports were found to be told twice */
  async sweep(): Promise<number> {
    const system = systemCaller('likeness');
    const twins = await this.database.query<Twin>(TWINS);
    for (const { of, ...seen } of twins) await this.triage.duplicate(system, seen, of);
    return twins.length;
  }
}
