import { type Decisions, undecided } from '../instance/domain.js';
import { NONE } from '../instance/instance.js';
import { compareLevels } from '../instance/objective.js';
import type { Relaxation, Relaxed } from './relaxation.js';

export interface Branched {
  /** The best seating found that keeps teams together and minimum sizes. */
  readonly best: Relaxed | null;
  /** No seating has better totals than these; null when there is none at all, empty when nothing is proven. */
  readonly bound: readonly number[] | null;
  /** The search looked everywhere with proof, so `best` is optimal (or null: nothing keeps the rules). */
  readonly complete: boolean;
}

interface Node {
  readonly decisions: Decisions;
  readonly relaxed: Relaxed;
}

/**
 * Best-first branch and bound over what the flow ignores: a room between empty and its minimum is closed or opened, a
 * split team is placed in a room or barred from it. Each node is one flow, whose totals bound all below it (Land
 * and Doig 1960). Without such rooms and teams the root is the answer.
 */
export function branchAndBound(relaxation: Relaxation, mostNodes: number, mayGoOn: () => boolean): Branched {
  const root = relaxation.solve(undecided);
  if (root === null) return { best: null, bound: null, complete: true };
  const open: Node[] = [{ decisions: undecided, relaxed: root }];
  let best: Relaxed | null = null;
  let nodes = 0;
  let proven = root.proven;
  const outcome = (bound: readonly number[] | null, complete: boolean): Branched => ({
    best,
    bound: proven ? bound : [],
    complete: complete && proven,
  });
  const improve = (found: Relaxed | null) => {
    if (found === null || question(relaxation, found, undecided) !== null) return;
    if (best === null || compareLevels(found.totals, best.totals) < 0) best = found;
  };
  for (let node = takeBest(open); node !== undefined; node = takeBest(open)) {
    if (best !== null && compareLevels(node.relaxed.totals, (best as Relaxed).totals) >= 0) break;
    const asked = question(relaxation, node.relaxed, node.decisions);
    if (asked === null) {
      best = node.relaxed;
      break;
    }
    if (nodes >= mostNodes || !mayGoOn()) return outcome(node.relaxed.totals, false);
    if (nodes % 16 === 0) improve(relaxation.solve(roundedTeams(relaxation, node)));
    for (const decisions of answers(node.decisions, asked)) {
      const relaxed = relaxation.solve(decisions);
      nodes += 1;
      if (relaxed === null) continue;
      proven &&= relaxed.proven;
      if (best !== null && compareLevels(relaxed.totals, (best as Relaxed).totals) >= 0) continue;
      open.push({ decisions, relaxed });
    }
  }
  return outcome((best as Relaxed | null)?.totals ?? null, true);
}

/** The node with the least totals; among equals the newest, which goes deep first. */
function takeBest(open: Node[]): Node | undefined {
  let at = open.length - 1;
  for (let other = at - 1; other >= 0; other -= 1) {
    if (compareLevels(open[other]!.relaxed.totals, open[at]!.relaxed.totals) < 0) at = other;
  }
  return at < 0 ? undefined : open.splice(at, 1)[0];
}

type Question = { readonly room: number } | { readonly team: number; readonly room: number };

function question(relaxation: Relaxation, { member }: Relaxed, decisions: Decisions): Question | null {
  const { instance, supply } = relaxation.model;
  const { k, min, droppable, teams } = instance;
  if (teams.length === 0 && !droppable.includes(1)) return null;
  const load = new Int32Array(k);
  for (const [, room] of relaxation.seats(member, 1)) load[room]! += 1;
  for (let room = 0; room < k; room += 1) {
    const short = load[room]! > 0 && load[room]! < supply * min[room]!;
    if (droppable[room] === 1 && short && decisions.open[room] === undefined) return { room };
  }
  for (let team = 0; team < teams.length; team += 1) {
    const room = mostTaken(member, teams[team]!, k);
    if (room !== NONE) return { team, room };
  }
  return null;
}

/** The room with most members of a split team, or NONE when the team is together. */
function mostTaken(member: Uint8Array, team: Int32Array, k: number): number {
  let room = NONE;
  let most = 0;
  for (let other = 0; other < k; other += 1) {
    const there = team.reduce((count, one) => count + member[one * k + other]!, 0);
    if (there <= most) continue;
    room = other;
    most = there;
  }
  return most === team.length ? NONE : room;
}

function answers(decisions: Decisions, asked: Question): Decisions[] {
  if ('team' in asked) {
    const card = [asked.team, asked.room] as const;
    return [
      { ...decisions, barred: [...decisions.barred, card] },
      { ...decisions, placed: [...decisions.placed, card] },
    ];
  }
  return ([0, 1] as const).map((answer) => {
    const open = decisions.open.slice();
    open[asked.room] = answer;
    return { ...decisions, open };
  });
}

/** Puts every team where most of its members are, the largest first, as far as places last. */
function roundedTeams(relaxation: Relaxation, { decisions, relaxed }: Node): Decisions {
  const { k, max, min, teams } = relaxation.model.instance;
  const room = max.slice();
  const load = new Int32Array(k);
  for (const [, at] of relaxation.seats(relaxed.member, 1)) load[at]! += 1;
  const open = Array.from(decisions.open);
  for (let at = 0; at < k; at += 1) open[at] ??= load[at]! >= min[at]! && load[at]! > 0 ? 1 : undefined;
  const known = new Set(decisions.placed.map(([team]) => team));
  for (const [team, at] of decisions.placed) room[at]! -= teams[team]!.length;
  const placed = [...decisions.placed];
  const bySize = teams.map((_, team) => team).sort((one, other) => teams[other]!.length - teams[one]!.length);
  for (const team of bySize) {
    if (known.has(team)) continue;
    const members = teams[team]!;
    const together = (at: number) => members.reduce((count, one) => count + relaxed.member[one * k + at]!, 0);
    const fitting = Array.from({ length: k }, (_, at) => at).filter(
      (at) => room[at]! >= members.length && together(at) > 0,
    );
    const best = fitting.sort((one, other) => together(other) - together(one) || one - other)[0];
    if (best === undefined) continue;
    room[best]! -= members.length;
    placed.push([team, best]);
  }
  return { ...decisions, open, placed };
}
