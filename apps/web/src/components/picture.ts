/** What a form may take: the server looks at the bytes again. */
export const PICTURES = 'image/png,image/jpeg,image/webp';

export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

type Fit = Readonly<{ width: number; height: number; type: 'image/png' | 'image/jpeg' }>;

/**
 * The picture drawn anew, within this size: a page stays light, and where a photograph was taken stays with who took it.
 * A file that the browser cannot draw goes as it is, for the server to say what is wrong.
 */
export async function fitted(file: File, { width, height, type }: Fit): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return file;
  const scale = Math.min(1, width / picture.width, height / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), type, 0.82));
}
