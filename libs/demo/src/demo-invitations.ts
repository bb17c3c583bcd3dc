import type { LocalTime } from '#libs/kernel';
import type { InvitationState } from '#libs/outreach';
import type { DemoEvent } from './demo-event.js';
import type { DemoNetwork, DemoPerson } from './demo-network.js';

export type DemoInvitation = Readonly<{
  person: DemoPerson;
  state: InvitationState;
  /** Projects for which they are promised the invitation. */ promised?: readonly string[];
}>;

const HOUR = 3_600_000;

/** A wave of invitations to an event with what people have answered in the days after it. */
export function invite(
  network: DemoNetwork,
  event: DemoEvent,
  sent: LocalTime,
  reason: string,
  invitations: readonly DemoInvitation[],
): void {
  const sentAt = network.calendar.instant(sent);
  const at = sentAt.toISOString();
  const wave = network.row('invitation_wave', {
    network_id: network.id,
    event_id: event.id,
    audience: { segments: [] },
    invited: invitations.length,
    excluded: {},
    sends_at: at,
    created_at: at,
  });
  invitations.forEach(({ person, state, promised }, index) => {
    const registered = state === 'accepted' ? registeredAt(network, event, person) : null;
    const answered = isUnanswered(state)
      ? null
      : registered !== null && registered > at
        ? registered
        : answeredAt(sentAt, index);
    network.row('invitation', {
      network_id: network.id,
      event_id: event.id,
      person_id: person.id,
      wave_id: wave,
      reasons: promised ? promised.map((name) => ({ kind: 'obligation', name })) : [{ kind: 'member', name: reason }],
      state,
      sent_at: at,
      answered_at: answered,
      version: 1,
      created_at: at,
      updated_at: answered ?? at,
    });
  });
}

// Whoever accepts registers with it.
function registeredAt({ tables }: DemoNetwork, event: DemoEvent, person: DemoPerson): string | null {
  const rows = tables.get('registration') ?? [];
  const own = rows.find(({ event_id: of, person_id: who }) => of === event.id && who === person.id);
  return (own?.requested_at as string | undefined) ?? null;
}

const isUnanswered = (state: InvitationState): boolean =>
  state === 'sent' || state === 'bounced' || state === 'revoked' || state === 'no_response';

// Most answers come soon: the first after an hour, the last a week later.
const answeredAt = (sentAt: Date, index: number): string =>
  new Date(sentAt.getTime() + HOUR * (1 + (index % 24) * 7)).toISOString();
