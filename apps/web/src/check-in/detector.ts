/** Reads the codes in a picture. */
export type Detector = Readonly<{ detect: (picture: ImageBitmapSource) => Promise<readonly { rawValue: string }[]> }>;

type Native = (new (options: { formats: string[] }) => Detector) & { getSupportedFormats: () => Promise<string[]> };

/** The browser's own where it reads such codes, else ours, which comes only then. */
export async function findDetector(): Promise<Detector> {
  const native = (globalThis as { BarcodeDetector?: Native }).BarcodeDetector;
  const formats = native === undefined ? [] : await native.getSupportedFormats().catch(() => []);
  if (native !== undefined && formats.includes('qr_code')) return new native({ formats: ['qr_code'] });
  const { makeDetector } = await import('./decoder');
  return makeDetector();
}
