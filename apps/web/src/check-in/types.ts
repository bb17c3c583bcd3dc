import type { paths } from '../api/schema';

type Json<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Answer } } } }
  ? Answer
  : never;

/** What the link alone tells. */
export type DoorView = Json<paths['/api/check-in/links/{token}']['get']>;
export type Roster = Json<paths['/api/check-in/roster']['get']>;
export type Person = Roster['people'][number];
export type Answer = Json<paths['/api/check-in/arrivals']['post']>;
export type Outcome = Answer['results'][number]['outcome'];

type Pressed = Readonly<{ nonce: string; at: string }>;

/** Something that happened at the door, as the server takes it; made once for each press. */
export type Item =
  | (Pressed & Readonly<{ kind: 'in'; registrationId: string; isAdmitted: boolean }>)
  | (Pressed & Readonly<{ kind: 'out'; registrationId: string; undoes: string | null; version: number | null }>)
  | (Pressed & Readonly<{ kind: 'walk-in'; name: string; email: string; organisationName: string }>);

/** What the list of the latest shows, as long as the device keeps the gathering. */
export type Press = Readonly<{
  nonce: string;
  at: string;
  registrationId: string | null;
  name: string;
  outcome: Outcome;
  /** What the server made of it was not what the card had said: somebody should look. */
  isSurprise: boolean;
}>;

/** All that a device keeps of one gathering. */
export type KeptDoor = Readonly<{
  token: string;
  roster: Roster;
  latest: readonly Press[];
}>;
