import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { showMail, showMailHtml, type Written } from '../text/render.js';
import { MailPictures } from './mail-pictures.service.js';

/** A mail as it will look, for whoever decides about it. Links that open something for its reader lead nowhere. */
@Injectable()
export class MailShowing {
  constructor(
    private readonly config: Config,
    private readonly pictures: MailPictures,
  ) {}

  words(mail: Written): ReturnType<typeof showMail> {
    return showMail(mail, this.config.baseUrl);
  }

  async html(mail: Written): Promise<string> {
    const { logo } = mail.parameters.sender;
    return showMailHtml(mail, this.config.baseUrl, logo ? await this.pictures.find(logo) : null);
  }
}
