import { createHash } from 'node:crypto';
import { readPicture } from '#libs/networks';
import { plainJpeg } from './jpeg.rules.js';
import { type PdfFault, readPdf } from './pdf.rules.js';
import { plainPng } from './png.rules.js';

/** What a signed list comes as: from a scanner, or photographed with a phone. */
export const scanTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type ScanType = (typeof scanTypes)[number];

/** Thirty pages in grey from a scanner, or a photograph in full, have less. */
export const largestScan = 10 * 1024 * 1024;
/** Scans of one gathering. */
export const MOST_SCANS = 20;

export type ScanFile = Readonly<{ mediaType: ScanType; pages: number | null; sha256: string; bytes: Buffer }>;
export type ScanFault = 'too-large' | 'not-pdf-jpeg-png' | PdfFault;

/**
 * What is kept of a file, whatever somebody calls it: pictures without the place and the device that a phone writes into
 * them, and without what may hang behind their end.
 */
export function readScan(bytes: Buffer): ScanFile | Readonly<{ fault: ScanFault }> {
  if (bytes.length > largestScan) return { fault: 'too-large' };
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const read = readPdf(bytes);
    return 'fault' in read ? read : scanOf('application/pdf', read.pages, bytes);
  }
  const picture = readPicture(bytes, largestScan);
  if ('fault' in picture) return { fault: picture.fault === 'too-large' ? 'too-large' : 'not-pdf-jpeg-png' };
  if (picture.mediaType === 'image/webp') return { fault: 'not-pdf-jpeg-png' };
  const plain = picture.mediaType === 'image/png' ? plainPng(bytes) : plainJpeg(bytes);
  return plain === null ? { fault: 'not-pdf-jpeg-png' } : scanOf(picture.mediaType, 1, plain);
}

const scanOf = (mediaType: ScanType, pages: number | null, bytes: Buffer): ScanFile => ({
  ...{ mediaType, pages, bytes },
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
