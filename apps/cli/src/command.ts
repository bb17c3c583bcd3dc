/** What a command answers: text for people, or a value for programs when `--json` is given. */
export type Answer = Readonly<{ text: string; value: unknown; failed?: boolean }>;

/** A mistake in the call or a state that keeps the command from its work; printed as one sentence, exit status 2. */
export class CommandRefused extends Error {
  /** @param value what programs get to read with `--json` */
  constructor(
    message: string,
    readonly value?: unknown,
  ) {
    super(message);
  }
}

export interface Command {
  /** `breakouts solve FILE` */
  readonly usage: string;
  readonly summary: string;
  /** Names of options that take a value, besides `--json`. */
  readonly options: readonly string[];
  run(call: Call): Promise<Answer>;
}

export type Call = Readonly<{ words: readonly string[]; options: Readonly<Record<string, string>>; json: boolean }>;

/** The word at this place. @throws {CommandRefused} when it is missing */
export function word({ words }: Call, index: number, name: string): string {
  const found = words[index];
  if (found === undefined) throw new CommandRefused(`${name} is missing.`);
  return found;
}
