/**
 * The registration that a code of ours names, or null for any other. Hand scanners type as on an American keyboard: on a
 * German one the colon and the dashes come out as other letters, so any character may stand for them.
 */
export function registrationIn(text: string): string | null {
  const parts = /^tagwerk.([0-9a-f]{8}).([0-9a-f]{4}).([0-9a-f]{4}).([0-9a-f]{4}).([0-9a-f]{12})$/i.exec(text.trim());
  return parts === null ? null : parts.slice(1).join('-').toLowerCase();
}
