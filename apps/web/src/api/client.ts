import createClient from 'openapi-fetch';
import { ApiProblem, problemOf } from './problem';
import type { paths } from './schema';

/** Typed by the server's own OpenAPI document: a wrong path, parameter or body does not compile. */
export const api = createClient<paths>();

type Answer<Data> = Readonly<{ data?: Data; error?: unknown; response: Response }>;

/** The answer's body. @throws {ApiProblem} */
export async function answerOf<Data>(request: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await request.catch(() => {
    throw new ApiProblem(0, 'offline');
  });
  if (!response.ok) throw problemOf(response, error);
  return data as Data;
}

/** Makes a repeated request harmless: one key per action of the user. */
export const withKey = (key: string) => ({ headers: { 'idempotency-key': key } });
