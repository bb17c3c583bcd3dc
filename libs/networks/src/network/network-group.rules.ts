import { singleLine, type Moves } from '#libs/kernel';
import { refuseFaults } from '../field.rules.js';

export const groupTypes = ['plenary', 'working_group', 'steering_group', 'regulars_table', 'other'] as const;
export type GroupType = (typeof groupTypes)[number];
/** `closed` groups invite members only. */
export const groupOpennesses = ['open', 'on_request', 'closed'] as const;
export type GroupOpenness = (typeof groupOpennesses)[number];
/** Who sees the list of members: all of them, those who opted in, nobody. */
export const listSharings = ['members', 'optin', 'none'] as const;
export type ListSharing = (typeof listSharings)[number];

export const groupStates = ['forming', 'active', 'paused', 'dissolved'] as const;
export type GroupState = (typeof groupStates)[number];

export const groupMoves: Moves<GroupState> = {
  forming: ['active', 'dissolved'],
  active: ['paused', 'dissolved'],
  paused: ['active', 'dissolved'],
  dissolved: [],
};

export type GroupFields = Readonly<{
  type: GroupType;
  name: string;
  openness: GroupOpenness;
  leadPersonId: string | null;
  minuteTakerPersonId: string | null;
  listKeeperPersonId: string | null;
  cadence: string;
  quorum: number | null;
  inviteLeadDays: number;
  objectionDays: number;
  listSharing: ListSharing;
}>;

export const groupDefaults = {
  openness: 'open',
  leadPersonId: null,
  minuteTakerPersonId: null,
  listKeeperPersonId: null,
  cadence: '',
  quorum: null,
  inviteLeadDays: 14,
  objectionDays: 14,
  listSharing: 'members',
} as const satisfies Partial<GroupFields>;

const isCount = (value: number, least: number): boolean => Number.isInteger(value) && value >= least && value <= 10_000;

/** @throws {InvalidInput} for an empty name or a number of days or members that cannot be. */
export function prepareGroup(given: GroupFields): GroupFields {
  const name = singleLine(given.name);
  refuseFaults({
    name: name === '' && 'required',
    quorum: given.quorum !== null && !isCount(given.quorum, 1) && 'out-of-range',
    inviteLeadDays: !isCount(given.inviteLeadDays, 0) && 'out-of-range',
    objectionDays: !isCount(given.objectionDays, 0) && 'out-of-range',
  });
  return {
    type: given.type,
    name,
    openness: given.openness,
    leadPersonId: given.leadPersonId,
    minuteTakerPersonId: given.minuteTakerPersonId,
    listKeeperPersonId: given.listKeeperPersonId,
    cadence: singleLine(given.cadence),
    quorum: given.quorum,
    inviteLeadDays: given.inviteLeadDays,
    objectionDays: given.objectionDays,
    listSharing: given.listSharing,
  };
}
