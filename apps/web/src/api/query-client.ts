import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

const MOST_TRIES = 3;

const mayRetry = (failures: number, error: Error): boolean =>
  failures < MOST_TRIES && error instanceof ApiProblem && error.isPassing && error.status !== 429;

const waitBefore = (failures: number, error: Error): number =>
  error instanceof ApiProblem && error.retryAfterSeconds !== null
    ? error.retryAfterSeconds * 1000
    : 1000 * 2 ** failures;

/** @param onSignedOut called when the server no longer knows the session */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof ApiProblem && error.status === 401 && error.code === 'unauthenticated') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: mayRetry, retryDelay: waitBefore, staleTime: 15_000 },
      // A repeated mutation carries the same idempotency key, so it is done once at most.
      mutations: { retry: mayRetry, retryDelay: waitBefore },
    },
  });
}
