import type { WholeNetwork } from '../factories/whole-network.factory.js';

/** With it an organiser of the network succeeds. */
export type ValidRequest = Readonly<{
  /** What stands in the path; the rest follows from the names of the parameters. */
  path?: (ids: WholeNetwork) => Readonly<Record<string, string>>;
  body?: (ids: WholeNetwork) => object;
}>;
