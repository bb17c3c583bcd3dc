import type { Reader } from '#libs/database';
import { reportPageOf, type Sender } from '#libs/mail';
import { logoOf } from '#libs/networks';

/** Who signs the mails of a network about reported projects, and where answers to them go. */
export type NetworkSender = Readonly<{ sender: Sender; mailbox: string | null }>;

type Row = Readonly<{
  name: string;
  slug: string;
  takesReports: boolean;
  mailbox: string | null;
  phone: string | null;
  fundingNotice: string;
  accentColor: string | null;
  logo: Sender['logo'] | null;
}>;

/** Null when there is no such network. */
export async function findNetworkSender(source: Reader, networkId: string): Promise<NetworkSender | null> {
  const [row] = await source.query<Row>(
    `select name, slug, is_public and phase <> 'ended' as "takesReports", mailbox, phone, funding_notice as "fundingNotice",
       accent_color as "accentColor", ${logoOf('network')} as logo
     from network where id = $1`,
    [networkId],
  );
  if (!row) return null;
  const { name, slug, takesReports, mailbox, phone, fundingNotice, accentColor, logo } = row;
  return {
    sender: {
      name,
      email: mailbox ?? undefined,
      phone: phone ?? undefined,
      fundingNotice: fundingNotice || undefined,
      accentColor: accentColor ?? undefined,
      logo: logo ?? undefined,
      reportPage: takesReports ? reportPageOf(slug) : undefined,
    },
    mailbox,
  };
}
