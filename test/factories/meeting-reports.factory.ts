/** Reports of video meetings as their systems write them, with invented people. */

export type ZoomLine = Readonly<{
  name: string;
  mail?: string;
  /** `10:00` to `12:30` on the day of the report, on its clock. */
  from: string;
  to: string;
  waiting?: boolean;
}>;

const ZOOM =
  'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room';

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const half = (clock: string): string => {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return `${String(hours % 12 || 12).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00 ${hours < 12 ? 'AM' : 'PM'}`;
};

/** With a byte order mark and a block about the meeting before, as Zoom wrote it for years. @param day `05/19/2026` */
export function zoomReport(lines: readonly ZoomLine[], day = '05/19/2026'): Uint8Array {
  const minutes = ({ from, to }: ZoomLine) => {
    const of = (clock: string) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    return of(to) - of(from);
  };
  const rows = lines.map((line) =>
    [
      ...[quoted(line.name), line.mail ?? '', `${day} ${half(line.from)}`, `${day} ${half(line.to)}`, minutes(line)],
      ...['Yes', '', line.waiting ? 'Yes' : 'No'],
    ].join(','),
  );
  const about = ['Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,'];
  const meeting = `812 3456 7890,Netzwerktreffen,${day} 09:55:10 AM,${day} 04:02:41 PM,orga@example.org,128,5,`;
  return Buffer.from(`\uFEFF${[...about, meeting, '', ZOOM, ...rows].join('\r\n')}\r\n`, 'utf8');
}

export type TeamsStay = Readonly<{
  name: string;
  mail?: string;
  stays: readonly (readonly [from: string, to: string])[];
}>;

/** UTF-16 with numbered sections, dates with the day first. @param day `19/05/26` */
export function teamsReport(people: readonly TeamsStay[], day = '19/05/26'): Uint8Array {
  const line = (...cells: readonly string[]) => cells.join('\t');
  const at = (clock: string) => `${day}, ${clock}:00`;
  const participants = people.map(({ name, mail = '', stays }) =>
    line(name, at(stays[0]![0]), at(stays.at(-1)![1]), '1h', mail, mail, 'Attendee'),
  );
  const activities = people.flatMap(({ name, stays }) =>
    stays.map(([from, to]) => line(name, at(from), at(to), '1h', '', 'Attendee')),
  );
  const rows = [
    ...['1. Summary', line('Meeting title', 'Arbeitskreis'), line('Start time', at('09:58')), ''],
    ...[
      '2. Participants',
      line('Name', 'First join', 'Last leave', 'In-meeting duration', 'Email', 'Participant ID (UPN)', 'Role'),
    ],
    ...[
      ...participants,
      '',
      '3. In-Meeting Activities',
      line('Name', 'Join time', 'Leave time', 'Duration', 'Email', 'Role'),
    ],
    ...activities,
  ];
  return Buffer.from(`\uFEFF${rows.join('\r\n')}\r\n`, 'utf16le');
}
