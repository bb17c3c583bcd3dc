import type { Language } from '#libs/kernel';
import type { Block } from './blocks.js';
import type { MailLink } from './links.js';
import type { NamedPicture } from './picture.js';

/** Who reads the mail. Without a salutation (`Frau`, `Herr`) the greeting names both names, without a name nobody. */
export type Addressee = Readonly<{ salutation?: string; title?: string; firstName: string; lastName?: string }>;

/** Who signs it: the network with the person to ask. */
export type Sender = Readonly<{
  name: string;
  contactName?: string;
  phone?: string;
  email?: string;
  /** For example `Gefördert durch das Ministerium …`; stands at the foot. */
  fundingNotice?: string;
  /** The network's colour, as `#0b5470`. */
  accentColor?: string;
  /** Where everybody tells it of a new project; stands at the foot. */
  reportPage?: MailLink;
  /** Stands beside the name, in mails that find it when they go out. */
  logo?: NamedPicture;
}>;

/** What every mail needs besides its own parameters. */
export type Frame = Readonly<{
  addressee: Addressee;
  sender: Sender;
  /** What an organiser says first, in paragraphs of their own. */
  preface?: readonly string[];
}>;

/** A gathering in the words of the reader's language: `when` comes from the kernel's `when()`. */
export type Gathering = Readonly<{ title: string; when: string; place: string; page: MailLink }>;

/** A finished text before its form. Greeting, signature and foot are the renderer's, unless the text greets. */
export type Letter = Readonly<{
  subject: string;
  /** The line a mail program shows beside the subject. */
  preheader?: string;
  blocks: readonly Block[];
  /** The text greets by itself. */
  greets?: boolean;
  /** Goes on after "Sie erhalten diese Nachricht, weil": ends with a full stop. */
  because: string;
  /** Stands in place of the end of invitations, at the foot and behind the button of mail programs (RFC 8058). */
  leave?: Readonly<{ label: string; link: MailLink }>;
}>;

/**
 * `service`: about the reader's own registration, goes out whatever was unsubscribed. `invitation`: stops with an
 * unsubscription. `account`: to organisers and to addresses nobody has confirmed; offers no unsubscription.
 */
export type MailKind = 'service' | 'invitation' | 'account';

/** The sender is who can be asked; most letters leave that to the foot. */
export type Template<Parameters> = Readonly<
  { kind: MailKind } & Record<Language, (parameters: Parameters, sender: Sender) => Letter>
>;

/** A mail as a function of plain values, in both languages side by side. */
export const template = <Parameters>(definition: Template<Parameters>): Template<Parameters> => definition;
