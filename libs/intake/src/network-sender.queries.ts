import type { Reader } from '#libs/database';
import { reportPageOf, type Sender } from '#libs/mail';
import { logoOf } from '#libs/networks';

/** Who signs the mails of a network about reported projects, and where answers to them go. */
export type NetworkSender = Readonly<{ sender: Sender; mailbox: string | null }>;

/** What a network says of itself at the foot of a mail. */
export type SigningNetwork = Readonly<{
  name: string;
  mailbox: string | null;
  phone: string | null;
  accentColor: string | null;
  fundingNotice?: string;
  logo?: Sender['logo'] | null;
}>;

export const senderOfNetwork = (network: SigningNetwork): Sender => ({
  name: network.name,
  email: network.mailbox ?? undefined,
  phone: network.phone ?? undefined,
  fundingNotice: network.fundingNotice || undefined,
  accentColor: network.accentColor ?? undefined,
  logo: network.logo ?? undefined,
});

type Row = SigningNetwork & Readonly<{ slug: string; takesReports: boolean }>;

/** Null when there is no such network. */
export async function findNetworkSender(source: Reader, networkId: string): Promise<NetworkSender | null> {
  const [row] = await source.query<Row>(
    `select name, slug, is_public and phase <> 'ended' as "takesReports", mailbox, phone, funding_notice as "fundingNotice",
       accent_color as "accentColor", ${logoOf('network')} as logo
     from network where id = $1`,
    [networkId],
  );
  if (!row) return null;
  const reportPage = row.takesReports ? reportPageOf(row.slug) : undefined;
  return { sender: { ...senderOfNetwork(row), reportPage }, mailbox: row.mailbox };
}
