import { insertRows, type TableRows, type Tx } from '#libs/database';
import { InvitationWave } from '../invitations/invitation-wave.entity.js';
import { Invitation } from '../invitations/invitation.entity.js';
import type { TimelinePlanning } from './timeline-planning.service.js';

/**
 * Fills a network with invitations that were made elsewhere, as the demo does. What the timelines of those events would
 * have sent by now counts as sent to everybody who is invited.
 */
export async function fillInvitations(
  tx: Tx,
  networkId: string,
  rows: TableRows,
  planning: Pick<TimelinePlanning, 'planWithin'>,
): Promise<void> {
  await insertRows(tx, [InvitationWave, Invitation], rows);
  const events = await tx.query<{ id: string }[]>(
    'select distinct event_id as id from invitation_wave where network_id = $1',
    [networkId],
  );
  for (const { id } of events) await planning.planWithin(tx, id);
  await tx.query(
    `update outreach_step s set state = 'sent', reason = null, decided_at = s.due_at,
       recipients = (select count(*) from invitation i where i.event_id = s.event_id)
     from timeline t where t.event_id = s.event_id and t.network_id = $1 and s.state = 'missed' and s.reason = 'past'`,
    [networkId],
  );
}
