import { MoveNotAllowed } from '#libs/kernel';

/** From every state to the states it may go to. A state without a row does not compile. */
export type Moves<State extends string> = Readonly<Record<State, readonly State[]>>;

/** @throws {MoveNotAllowed} when the table does not name the move. */
export function requireMove<State extends string>(thing: string, moves: Moves<State>, from: State, to: State): void {
  if (!moves[from].includes(to)) throw new MoveNotAllowed({ thing, from, to });
}
