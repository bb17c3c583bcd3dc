import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { type MailPicture, type NamedPicture, PICTURE_SOURCE, type PictureSource, travels } from '../picture.js';

type Kept = Readonly<{ at: number; picture: Promise<MailPicture | null> }>;

/** The pictures of mails that go out, read once for many: a thousand mails of a network wear one logo. */
@Injectable()
export class MailPictures {
  /** A logo that was taken away is in no mail a minute later. */
  static readonly KEPT_MS = 60_000;
  static readonly MOST = 32;
  private readonly logger = new Logger('MailPictures');
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly clock: Clock,
    @Optional() @Inject(PICTURE_SOURCE) private readonly source?: PictureSource,
  ) {}

  /** Null for what is gone by now or does not suit mails. Never throws: a mail matters more than its picture. */
  find({ sha256 }: NamedPicture): Promise<MailPicture | null> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(sha256);
    if (known && now >= known.at && now - known.at < MailPictures.KEPT_MS) return known.picture;
    const picture = this.read(sha256);
    this.kept.delete(sha256);
    this.kept.set(sha256, { at: now, picture });
    if (this.kept.size > MailPictures.MOST) this.kept.delete(this.kept.keys().next().value!);
    return picture;
  }

  private async read(sha256: string): Promise<MailPicture | null> {
    try {
      const picture = (await this.source?.findContent(sha256)) ?? null;
      return picture && travels(picture) ? picture : null;
    } catch (error) {
      this.kept.delete(sha256);
      this.logger.warn(`a picture was not read: ${(error as Error).message}`);
      return null;
    }
  }
}
