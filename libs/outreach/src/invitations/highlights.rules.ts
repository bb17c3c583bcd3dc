import type { AgendaItemView } from '#libs/events';
import { clockTime } from '#libs/kernel';

/** What makes people come; the rest of a programme is its frame. */
const drawing: readonly AgendaItemView['kind'][] = [
  ...(['input', 'practice_report', 'report_from_regions', 'panel', 'breakout_round'] as const),
  ...(['world_cafe', 'open_space', 'idea_collection', 'decision'] as const),
];

type Item = Pick<AgendaItemView, 'kind' | 'title' | 'startsLocal' | 'isPublic'>;

/** At most three items of a public programme in their order, as an invitation names them. */
export const highlightsOf = (agenda: readonly Item[]): string[] =>
  agenda
    .filter(({ kind, isPublic }) => isPublic && drawing.includes(kind))
    .slice(0, 3)
    .map(({ title, startsLocal }) => `${title} (${clockTime(startsLocal)})`);
