import type { Language } from '#libs/kernel';
import { isPlainAddress } from '../address.js';
import { type Block, greeting, paragraph } from '../blocks.js';
import { catalogue, type TemplateName } from './catalogue.js';
import { htmlPart } from './html-part.js';
import { type LinkContext, type MailLink, pageLink, resolveLink, shownLink, unsubscribeLink } from '../links.js';
import { footLabels, footLinesOf, salutationOf, signatureOf, softwareLine } from '../phrases.js';
import { plainValues } from './plain-value.js';
import { contentIdOf, type MailPicture, shownSize } from '../picture.js';
import type { Frame, Sender, Template } from '../template.js';
import { textPart } from './text-part.js';
import { asOf } from '../true-until.js';

export type RenderedMail = Readonly<{
  subject: string;
  html: string;
  text: string;
  senderName: string;
  /** What the HTML part shows from inside the mail. */
  logo?: MailPicture & Readonly<{ cid: string }>;
  unsubscribeUrl?: string;
}>;

/** A mail as its row says it. */
export type Written = Readonly<{ id: string; template: TemplateName; language: Language; parameters: Frame }>;

/**
 * The subject and both parts of an outbox row. Every text in the parameters is calmed first, so whatever people entered
 * becomes no link, tag or header.
 * @param picture the sender's logo, if it is still there
 * @throws {TypeError} when the parameters do not fit the template
 */
export const renderMail = (mail: Written, context: LinkContext, picture: MailPicture | null = null): RenderedMail =>
  rendered(mail, (link) => resolveLink(link, context), context.sentAt, picture);

/**
 * The same words for organisers: links that open something for the addressee alone lead nowhere.
 * @param at when it was sent, or would be; without it as it was written
 */
export function showMail(mail: Written, baseUrl: string, at?: Date): Pick<RenderedMail, 'subject' | 'text'> {
  const { subject, text } = rendered(mail, (link) => shownLink(link, baseUrl), at);
  return { subject, text };
}

/**
 * The HTML part for organisers' eyes, a document that asks nobody for anything: it brings its logo along, and a press on
 * one of its links does nothing where no window may open.
 */
export function showMailHtml(mail: Written, baseUrl: string, picture: MailPicture | null): string {
  const { html, logo } = rendered(mail, (link) => shownLink(link, baseUrl), undefined, picture);
  const still = html.replace('<head>', '<head>\n<base target="_blank">');
  return logo
    ? still.replaceAll(`cid:${logo.cid}`, `data:${logo.mediaType};base64,${logo.bytes.toString('base64')}`)
    : still;
}

function rendered(
  mail: Written,
  resolve: (link: MailLink) => string,
  at: Date | undefined,
  picture: MailPicture | null = null,
): RenderedMail {
  const { id, template, language } = mail;
  const { addressee, sender, preface = [], ...own } = plainValues(at ? asOf(mail.parameters, at) : mail.parameters);
  const { kind, [language]: write } = catalogue[template] as Template<never>;
  const from = reachable(sender, mail.parameters.sender);
  const letter = write(own as never, from);
  const labels = footLabels[language];
  const leave =
    kind === 'account' ? undefined : (letter.leave ?? { label: labels.unsubscribe, link: unsubscribeLink(id) });
  const logo = sender.logo && picture ? { ...picture, cid: contentIdOf(sender.logo) } : undefined;
  const sheet = {
    language,
    subject: letter.subject,
    preheader: letter.preheader ?? '',
    sender: sender.name,
    accentColor: sender.accentColor,
    logo: logo && { cid: logo.cid, ...shownSize(sender.logo!) },
    blocks: [
      ...(letter.greets ? [] : [greeting(salutationOf(addressee, language))]),
      ...prefaced(preface, letter.blocks),
      paragraph(signatureOf(sender, language)),
    ],
    footLines: [...footLinesOf(letter.because, from, language), softwareLine[language]],
    footLinks: [
      ...(sender.reportPage ? [{ label: labels.report, link: sender.reportPage }] : []),
      ...(leave ? [leave] : []),
      { label: labels.privacy, link: pageLink('/datenschutz') },
    ],
  };
  return {
    subject: letter.subject,
    html: htmlPart(sheet, resolve),
    text: textPart(sheet, resolve),
    senderName: sender.name,
    ...(logo && { logo }),
    ...(leave && { unsubscribeUrl: resolve(leave.link) }),
  };
}

/** German goes on in small letters after the greeting, but not after somebody else's sentence. */
function prefaced(preface: readonly string[], blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (preface.length === 0 || first === undefined) return blocks;
  return [...preface.map(paragraph), begun(first), ...others];
}

function begun(block: Block): Block {
  if (!('text' in block) || typeof block.text !== 'string') return block;
  return { ...block, text: block.text.charAt(0).toUpperCase() + block.text.slice(1) };
}

// The organiser's own address is there to be copied; everything else stays calmed.
const reachable = (calmed: Sender, { email }: Sender): Sender =>
  email !== undefined && isPlainAddress(email) ? { ...calmed, email } : calmed;
