export type RequestOrigin = Readonly<{ fetchSite: string | undefined; origin: string | undefined }>;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isSafeMethod = (method: string): boolean => SAFE_METHODS.has(method);

/**
 * Whether an unsafe request comes from our own pages. Every current browser says so in Sec-Fetch-Site (`none`: the
 * user reloaded or typed it); older ones and plain-http hosts send Origin. A request with neither is refused, so
 * programs name our origin themselves.
 */
export function isOwnRequest({ fetchSite, origin }: RequestOrigin, ownOrigin: string): boolean {
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none';
  return origin === ownOrigin;
}
