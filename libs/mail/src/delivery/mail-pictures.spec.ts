import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { FixedClock } from '#libs/kernel';
import { aJpeg, aPng, aWebp } from '../../../../test/factories/pictures.factory.js';
import { LARGEST_IN_MAIL, type MailPicture, shownSize } from '../picture.js';
import { MailPictures } from './mail-pictures.service.js';

const named = { sha256: 'ab'.repeat(32), width: 480, height: 160 };
const png: MailPicture = { mediaType: 'image/png', bytes: aPng(48, 16) };

function open(answer: () => Promise<MailPicture | null>) {
  const clock = new FixedClock(new Date('2026-02-02T11:00:00Z'));
  const findContent = jest.fn(answer);
  return { clock, findContent, pictures: new MailPictures(clock, { findContent }) };
}

describe('the pictures of mails', () => {
  it('are read once for many mails, and again after a minute', async () => {
    const { clock, findContent, pictures } = open(() => Promise.resolve(png));
    expect(await Promise.all([pictures.find(named), pictures.find(named)])).toEqual([png, png]);
    expect(findContent).toHaveBeenCalledTimes(1);
    findContent.mockResolvedValue(null);
    clock.advance(MailPictures.KEPT_MS - 1);
    expect(await pictures.find(named)).toBe(png);
    clock.advance(1);
    expect(await pictures.find(named)).toBeNull();
  });

  it('are asked again when they could not be read, and stop no mail', async () => {
    const { findContent, pictures } = open(() => Promise.reject(new Error('the database is away')));
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    expect(await pictures.find(named)).toBeNull();
    expect(warn).toHaveBeenCalledWith('a picture was not read: the database is away');
    warn.mockRestore();
    findContent.mockResolvedValue(png);
    expect(await pictures.find(named)).toBe(png);
  });

  it('are kept in a handful', async () => {
    const { findContent, pictures } = open(() => Promise.resolve(png));
    for (let other = 0; other < MailPictures.MOST; other += 1) await pictures.find({ ...named, sha256: `${other}` });
    await pictures.find({ ...named, sha256: '0' });
    expect(findContent).toHaveBeenCalledTimes(MailPictures.MOST);
    await pictures.find(named);
    await pictures.find({ ...named, sha256: '0' });
    expect(findContent).toHaveBeenCalledTimes(MailPictures.MOST + 2);
  });

  it.each<[string, MailPicture, boolean]>([
    ['a PNG', png, true],
    ['a JPEG', { mediaType: 'image/jpeg', bytes: aJpeg(48, 16) }, true],
    ['a WebP', { mediaType: 'image/webp', bytes: aWebp(48, 16) }, false],
    ['an SVG', { mediaType: 'image/svg+xml', bytes: Buffer.from('<svg/>') }, false],
    ['the largest', { ...png, bytes: Buffer.alloc(LARGEST_IN_MAIL) }, true],
    ['a larger one', { ...png, bytes: Buffer.alloc(LARGEST_IN_MAIL + 1) }, false],
  ])('travel when every program draws them and they are light: %s', async (_name, picture, isTaken) => {
    const { pictures } = open(() => Promise.resolve(picture));
    expect(await pictures.find(named)).toBe(isTaken ? picture : null);
  });

  it('are absent where nobody provides them', async () => {
    expect(await new MailPictures(new FixedClock(new Date(0))).find(named)).toBeNull();
  });
});

describe('the size at which a picture is shown', () => {
  const side = fc.integer({ min: 1, max: 8_000 });

  it('is small, never larger than the picture, and keeps its shape', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const shown = shownSize({ ...named, width, height });
        expect(shown.width).toBeLessThanOrEqual(Math.min(144, width));
        expect(shown.height).toBeLessThanOrEqual(Math.min(44, height));
        // Each side is off by less than a whole pixel.
        expect(Math.abs(shown.width * height - shown.height * width)).toBeLessThanOrEqual(width + height);
      }),
    );
    expect(shownSize({ ...named, width: 480, height: 160 })).toEqual({ width: 132, height: 44 });
    expect(shownSize({ ...named, width: 20, height: 20 })).toEqual({ width: 20, height: 20 });
  });
});
