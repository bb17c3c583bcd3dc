import { foldGerman } from '#libs/kernel';
import { type Block, ordinalOf } from './blocks.rules.js';
import { kindOf } from './cell.rules.js';
import { type Mapping, proposedMapping } from './columns.rules.js';
import type { Layout } from './stay.rules.js';
import type { Separator } from './table.rules.js';

/** A block in whose columns somebody's presence stands. */
export type PresenceBlock = Block & Readonly<{ mapping: Mapping }>;

/** What an organiser has confirmed for a header before (by its fingerprint), if anything. */
export type KnownMapping = (header: readonly string[]) => Mapping | null;

const ABOUT_MEETING = /^(topic|thema|meeting ?-?id|besprechungs-?id|webinar ?-?id)/;

/** The blocks that tell who was there, without the one about the meeting itself that Zoom puts before them. */
export function presenceBlocksOf(blocks: readonly Block[], known: KnownMapping): PresenceBlock[] {
  const found = blocks.flatMap((block) => {
    const mapping = known(block.header) ?? proposedMapping(block.header, block.rows);
    return mapping !== null && isPresence(mapping) && !isAboutMeeting(block) ? [{ ...block, mapping }] : [];
  });
  return found.filter((block, at) => at > 0 || found.length === 1 || block.title !== null || block.rows.length > 1);
}

const isPresence = ({ join, leave, action }: Mapping): boolean => join === null || leave !== null || action !== null;
const isAboutMeeting = ({ header, rows }: Block): boolean =>
  rows.length === 1 && header.some((cell) => ABOUT_MEETING.test(foldGerman(cell)));

/** Who has written the table, by how it is built. */
export function layoutOf(blocks: readonly PresenceBlock[], separator: Separator): Layout {
  const { header, mapping, rows } = blocks.at(-1)!;
  if (blocks.some(({ title }) => (ordinalOf(title) ?? 0) > 1)) return 'teams';
  if (mapping.action !== null) return separator === '\t' || header.length === 3 ? 'teams-actions' : 'table';
  if (blocks.some(({ mapping: { attended } }) => attended !== null)) return 'zoom-webinar';
  const name = header[mapping.name[0]!] ?? '';
  const isZoom = /\(.*name.*\)/i.test(name) || header.some((cell) => /^(guest|gast)$/i.test(cell));
  if (mapping.join === null) return isZoom ? 'zoom-summary' : 'table';
  if (isZoom) return 'zoom';
  const cells = rows[0]?.cells ?? [];
  if (cells.filter((cell) => kindOf(cell) === 'moment').length > 3) return 'webex';
  const tellsParts = mapping.length !== null && /\d\s?(h|m|s|std|min|sek)\b/i.test(cells[mapping.length] ?? '');
  return separator === '\t' && (mapping.account !== null || tellsParts) ? 'teams' : 'table';
}
