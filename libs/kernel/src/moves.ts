import { MoveNotAllowed } from './problem.js';

/** From every state to the states it may go to. A state without a row does not compile. */
export type Moves<State extends string> = Readonly<Record<State, readonly State[]>>;

export const mayMove = <State extends string>(moves: Moves<State>, from: State, to: State): boolean =>
  moves[from].includes(to);

/** @throws {MoveNotAllowed} when the table does not name the move. */
export function requireMove<State extends string>(thing: string, moves: Moves<State>, from: State, to: State): void {
  if (!mayMove(moves, from, to)) throw new MoveNotAllowed({ thing, from, to });
}
