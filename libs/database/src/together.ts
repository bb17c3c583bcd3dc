import { isAborted } from './database.errors.js';

type Outcomes<Work extends readonly unknown[]> = { -readonly [Part in keyof Work]: Awaited<Work[Part]> };

/**
 * Statements of one transaction that do not wait for each other: they go out at once and are answered in their order.
 * Unlike Promise.all it gives up only when every part has ended, so that none reaches the connection after the
 * transaction has.
 * @throws what the first part failed with; what failed only because of that is no news
 */
export async function together<const Work extends readonly unknown[]>(work: Work): Promise<Outcomes<Work>> {
  const outcomes = await Promise.allSettled(work);
  const problems = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (problems.length > 0) throw problems.find((problem) => !isAborted(problem)) ?? problems[0];
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as Outcomes<Work>;
}
