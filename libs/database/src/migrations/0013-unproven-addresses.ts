import { domainToASCII } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Addresses that somebody typed into a public form and nobody has answered from: their people leave the directory until
 * the mailbox is proven, and mails that strangers cause are counted per address.
 */
export class UnprovenAddresses1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update person p set state = 'unproven'
      where p.state = 'active' and p.source = 'registration' and p.version = 1
        and exists (select 1 from registration r where r.person_id = p.id)
        and not exists (select 1 from registration r where r.person_id = p.id and r.status not in ('requested', 'cancelled', 'rejected'))
        and not exists (select 1 from registration r where r.person_id = p.id and (r.sequence is not null or r.via <> 'public'))
        and not exists (select 1 from contact_role c where c.person_id = p.id)
        and not exists (select 1 from membership m where m.person_id = p.id)
        and not exists (select 1 from consent c where c.person_id = p.id)
        and not exists (select 1 from agenda_speaker s where s.person_id = p.id)
        and not exists (select 1 from network n where p.id in (n.caretaker_person_id, n.deputy_person_id))
        and not exists (select 1 from network_group g
          where p.id in (g.lead_person_id, g.minute_taker_person_id, g.list_keeper_person_id));

      alter table mail_message add column from_stranger boolean not null default false;
      create index ix_mail_message_from_stranger on mail_message (to_address, created_at) where from_stranger;
    `);
    // Accounts are looked for by the address as it travels, like everybody else.
    const accounts: { id: string; email: string }[] = await runner.query(
      `select id, email from account where split_part(email, '@', 2) ~ '[^ -~]'`,
    );
    for (const { id, email } of accounts) {
      const at = email.lastIndexOf('@') + 1;
      const ascii = `${email.slice(0, at)}${domainToASCII(email.slice(at))}`;
      await runner.query('update account set email = $2 where id = $1', [id, ascii]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_mail_message_from_stranger;
      alter table mail_message drop column from_stranger;
      update person set state = 'active' where state = 'unproven';
    `);
  }
}
