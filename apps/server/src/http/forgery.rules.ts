export type RequestOrigin = Readonly<{ fetchSite: string | undefined; origin: string | undefined }>;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isSafeMethod = (method: string): boolean => SAFE_METHODS.has(method);

/**
 * Where an unsafe request comes from. Every current browser says so in Sec-Fetch-Site (`none`: the user reloaded or typed
 * it); older ones and plain-http hosts send Origin. With neither, or an origin that the browser hides (`null`), nothing
 * is known; programs name our origin themselves.
 */
export function originOf({ fetchSite, origin }: RequestOrigin, ownOrigin: string): 'own' | 'foreign' | 'unknown' {
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none' ? 'own' : 'foreign';
  if (origin === undefined || origin === 'null') return 'unknown';
  return origin === ownOrigin ? 'own' : 'foreign';
}
