import { AttendanceRollups, type RebuiltRollup } from '#libs/attendance';
import { systemCaller } from '#libs/kernel';
import { type Command, CommandRefused } from './command.js';
import { counted } from './counted.js';
import { withInstance } from './instance.js';

/** The figures of regularity anew from the records. Exit status 1 when they were not what the records say. */
export const attendanceRebuild: Command = {
  usage: 'attendance rebuild',
  summary: 'Compute the roll-up behind the figures of regularity anew from the records, and say whether it was right.',
  options: [],
  run: async ({ words }) => {
    if (words.length > 0) throw new CommandRefused(`${words[0]} is not expected. Usage: ${attendanceRebuild.usage}`);
    const networks = await withInstance((context) =>
      context.get(AttendanceRollups, { strict: false }).rebuild(systemCaller('attendance-rebuild')),
    );
    const differing = sumOf(networks, 'differing');
    const text = [
      ...[counted(networks.length, 'network'), counted(sumOf(networks, 'meetings'), 'meeting')],
      `${counted(sumOf(networks, 'units'), 'row')}: ${differing === 0 ? 'right' : `${differing} wrong`}`,
    ].join(', ');
    return { text, value: { differing, networks }, failed: differing > 0 };
  },
};

const sumOf = (networks: readonly RebuiltRollup[], what: 'meetings' | 'units' | 'differing'): number =>
  networks.reduce((sum, network) => sum + network[what], 0);
