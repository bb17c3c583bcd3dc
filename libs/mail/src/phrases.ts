import type { Language } from '#libs/kernel';
import type { Addressee, Sender } from './template.js';

/** `Sehr geehrte Frau Dr. Weber,`; without a salutation both names, without a name nobody. */
export function salutationOf({ salutation = '', title = '', firstName, lastName = '' }: Addressee, language: Language) {
  const family = joined(title, lastName);
  const word = salutation.toLowerCase();
  if (lastName !== '' && (word === 'frau' || word === 'herr')) {
    if (language === 'en') return `Dear ${title || (word === 'frau' ? 'Ms' : 'Mr')} ${lastName},`;
    return word === 'frau' ? `Sehr geehrte Frau ${family},` : `Sehr geehrter Herr ${family},`;
  }
  return `${joined(language === 'de' ? 'Guten Tag' : 'Hello', firstName, lastName)},`;
}

/** Closing words and the person to ask, one line each. */
export function signatureOf(sender: Sender, language: Language): string {
  const closing = language === 'de' ? 'Mit freundlichen Grüßen' : 'Kind regards';
  return [closing, sender.contactName, sender.name].filter(Boolean).join('\n');
}

/** The way out where pages and mails can do no more: a person with a number, else an address, else the network. */
export function whomToCall({ contactName, name, phone, email }: Sender, language: Language): string {
  const who = contactName ?? name;
  const german = language === 'de';
  const reach = [phone, email].filter(Boolean).join(german ? ' oder ' : ' or ');
  if (reach === '') return german ? `Bitte wenden Sie sich an ${who}.` : `Please turn to ${who}.`;
  if (phone) return german ? `Bitte rufen Sie an: ${who}, ${reach}.` : `Please call ${who}, ${reach}.`;
  return german ? `Bitte schreiben Sie an ${who}, ${reach}.` : `Please write to ${who}, ${reach}.`;
}

/** The lines at the foot: why the reader got this, whom to ask, who pays. */
export function footLinesOf(because: string, sender: Sender, language: Language): string[] {
  const contact = [sender.contactName, sender.phone, sender.email].filter(Boolean).join(', ');
  const german = language === 'de';
  return [
    german ? `Sie erhalten diese Nachricht, weil ${because}` : `You are receiving this message because ${because}`,
    ...(contact ? [german ? `Fragen? ${contact}` : `Questions? ${contact}`] : []),
    ...(sender.fundingNotice ? [sender.fundingNotice] : []),
  ];
}

export const footLabels = {
  de: {
    report: 'Neues Projekt melden',
    unsubscribe: 'Keine Einladungen mehr erhalten',
    privacy: 'Datenschutzhinweise',
  },
  en: { report: 'Report a new project', unsubscribe: 'Stop receiving invitations', privacy: 'Privacy notice' },
} as const;

/** Says at the foot what the head leaves to the network. */
export const softwareLine = {
  de: 'Versendet mit Tagwerk, der freien Software für Netzwerktreffen.',
  en: 'Sent with Tagwerk, the free software for network gatherings.',
} as const;

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
