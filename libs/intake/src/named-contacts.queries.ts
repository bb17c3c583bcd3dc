/** Everybody whom reports name, also those in whose place somebody else was named since: each has the same rights. */
export const NAMED_CONTACTS = `(
  select report_id, network_id, name, email, phone, received_at from report_contact
  union all select report_id, network_id, name, email, phone, received_at from report_contact_before)`;
