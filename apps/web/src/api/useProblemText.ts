import { useTranslation } from 'react-i18next';
import { shortDay } from '../i18n/format';
import type { ApiProblem } from './problem';

/** A day among the facts stands in the sentence as people write it. */
const asRead = (fact: unknown): unknown =>
  typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact) ? shortDay(fact) : fact;

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Sentences for people from codes of the api. An unknown code gets a general one, never the code itself. */
export function useProblemText() {
  const { t, i18n } = useTranslation();
  // Codes come from the server, so they are keys that only exist at run time.
  const translate = t as unknown as Translate;
  const known = (key: string, fallback: string): string => (i18n.exists(key) ? key : fallback);
  const facts = (problem: ApiProblem): Record<string, unknown> => ({
    ...Object.fromEntries(Object.entries(problem.facts).map(([name, fact]) => [name, asRead(fact)])),
    seconds: problem.retryAfterSeconds ?? 5,
  });
  return {
    ofProblem: (problem: ApiProblem): string =>
      translate(
        known(`problems.${problem.code}`, `problems.${problem.status >= 500 ? 'internal' : 'unknown'}`),
        facts(problem),
      ),
    ofFault: (fault: string): string => translate(known(`faults.${fault}`, 'faults.bad-format')),
  };
}
