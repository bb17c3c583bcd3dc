export const LARGEST_LOGO = 512 * 1024;

export const logoTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type LogoType = (typeof logoTypes)[number];

/**
 * What the bytes are, whatever somebody calls them. SVG is left out on purpose: it can carry script, and logos are
 * served from the address of the application.
 */
export function logoTypeOf(bytes: Uint8Array): LogoType | null {
  const holds = (at: number, ...expected: number[]) => expected.every((byte, index) => bytes[at + index] === byte);
  if (holds(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (holds(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (holds(0, 0x52, 0x49, 0x46, 0x46) && holds(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
  return null;
}
