import { type DomainPace, sliceCapacity, SLICE_MS } from './domain-pace.service.js';
import type { ClaimedMail } from '../outbox/claimed-mail.js';

export type Admission = Readonly<{
  now: readonly ClaimedMail[];
  later: readonly Readonly<{ id: string; notBefore: Date }>[];
}>;

/** Decides during one run which bulk mails go now, and spreads the others over the minutes that they need. */
export class BulkAdmission {
  private readonly postponed = new Map<string, number>();

  constructor(
    private readonly domains: DomainPace,
    private readonly perMinute: number,
  ) {}

  async admit(rows: readonly ClaimedMail[], at: Date): Promise<Admission> {
    const byDomain = new Map<string, ClaimedMail[]>();
    for (const row of rows) byDomain.set(row.toDomain, [...(byDomain.get(row.toDomain) ?? []), row]);
    const wanted = new Map([...byDomain].map(([domain, mails]) => [domain, mails.length]));
    const granted = await this.domains.grant(wanted, at, this.perMinute);
    const admission = { now: [] as ClaimedMail[], later: [] as { id: string; notBefore: Date }[] };
    for (const [domain, mails] of byDomain) {
      const most = granted.get(domain) ?? 0;
      admission.now.push(...mails.slice(0, most));
      admission.later.push(...mails.slice(most).map(({ id }) => ({ id, notBefore: this.turn(domain, at) })));
    }
    return admission;
  }

  private turn(domain: string, at: Date): Date {
    const before = this.postponed.get(domain) ?? 0;
    this.postponed.set(domain, before + 1);
    const slices = 1 + Math.floor(before / sliceCapacity(this.perMinute));
    return new Date((Math.floor(at.getTime() / SLICE_MS) + slices) * SLICE_MS);
  }
}
