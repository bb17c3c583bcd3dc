import type { Language } from '#libs/kernel';
import { type Block, button, facts, link, list, paragraph } from '../blocks.js';
import { type Information, informationParts, namingOf, objectionOf } from '../information-parts.js';
import { type WhyInvited, whyInvited } from '../invited-words.js';
import type { MailLink } from '../links.js';
import { whomToCall } from '../phrases.js';
import { type Gathering, type Sender, template } from '../template.js';

type Parameters = Readonly<{
  event: Gathering;
  /** The first day, as the subject names it. */
  day: string;
  occasion?: string;
  /** For whom the gathering is. */
  audience?: string;
  /** What of the programme makes people come, three items at most. */
  programme: readonly string[];
  costs?: string;
  /** Until when an answer counts. */
  until: string;
  /** Asked at short notice, and so with more time to answer than others have. */
  isLate?: boolean;
  accept: MailLink;
  decline: MailLink;
  stayInterested: MailLink;
  reasons: readonly WhyInvited[];
}>;

/** Asks somebody to a gathering. The three links open one page, each with another answer chosen. */
export const invitation = template<Parameters>({
  kind: 'invitation',
  de: (invited, { name }) => ({
    subject: `Einladung: ${invited.event.title} am ${invited.day}`,
    preheader: `Bitte antworten Sie bis ${invited.until}.`,
    blocks: [paragraph('wir laden Sie herzlich ein.'), ...lateOf(invited, 'de'), ...restOf.de(invited)],
    because: `${whyInvited(invited.reasons, name, 'de')}.`,
  }),
  en: (invited, { name }) => ({
    subject: `Invitation: ${invited.event.title} on ${invited.day}`,
    preheader: `Please answer by ${invited.until}.`,
    blocks: [paragraph('We cordially invite you.'), ...lateOf(invited, 'en'), ...restOf.en(invited)],
    because: `${whyInvited(invited.reasons, name, 'en')}.`,
  }),
});

type Promised = Parameters &
  Readonly<{
    /** Whose contact the reader is: projects that somebody has told the network of. */
    projects: readonly string[];
    /** What the network is for, in its own words. */
    introduction?: string;
    /** Until when places are kept for them; none are without. */
    heldUntil?: string;
    /** For somebody whom nobody has told yet what is known of them (Art. 14(3)(b) GDPR). */
    information?: Information;
    /** For somebody who knows the network: they were with it and are no longer (domain rule E5). */
    before?: Before;
    /** Where somebody who knows already names somebody else. */
    otherContact?: MailLink;
  }>;

/** How somebody was with a network: a guest at a gathering, or in a group until that year. */
export type Before =
  Readonly<{ kind: 'came'; title: string; day: string }> | Readonly<{ kind: 'belonged'; group: string; year: string }>;

/**
 * The same to the contact of projects that somebody has reported, who may not know the network yet, or was with it before
 * and is asked back.
 */
export const invitationGuarantee = template<Promised>({
  kind: 'invitation',
  de: (invited, sender) => {
    const { projects, event, day, until, introduction, heldUntil, information, before, otherContact } = invited;
    const who = projects.map((name) => `„${name}“`).join(' und ');
    return {
      subject: before
        ? `Wir würden Sie gern wiedersehen: ${event.title} am ${day}`
        : invited.isLate
          ? `Kurzfristige Einladung: ${event.title} am ${day}`
          : `Einladung für ${projects.join(' und ')}: ${event.title} am ${day}`,
      preheader: `Bitte antworten Sie bis ${until}.`,
      blocks: [
        ...(before ? [paragraph(back.de(before))] : []),
        paragraph(
          before ? `Wir laden Sie mit ${who} persönlich und herzlich ein.` : `wir laden Sie mit ${who} herzlich ein.`,
        ),
        ...lateOf(invited, 'de'),
        paragraph(
          `${projects.length === 1 ? 'Ihr Projekt wurde' : 'Ihre Projekte wurden'} uns gemeldet: Wer von einem neuen Projekt weiß oder selbst eines hat, sagt es uns, und wir laden es zum nächsten Treffen ein.`,
        ),
        ...(introduction && !before ? [paragraph(`${sender.name}: ${introduction}`)] : []),
        ...(heldUntil ? [paragraph(`Für neue Projekte halten wir bis ${heldUntil} Plätze frei.`)] : []),
        ...restOf.de(invited),
        ...(information ? informationParts(information, sender, 'de') : before ? [] : whoIsThis(sender, 'de')),
        ...(otherContact && !information ? [namingOf(otherContact, 'de')] : []),
      ],
      because: `${whyInvited(invited.reasons, sender.name, 'de')}.`,
      leave: information && objectionOf(information, 'de'),
    };
  },
  en: (invited, sender) => {
    const { projects, event, day, until, introduction, heldUntil, information, before, otherContact } = invited;
    const who = projects.map((name) => `“${name}”`).join(' and ');
    return {
      subject: before
        ? `We would like to see you again: ${event.title} on ${day}`
        : invited.isLate
          ? `Invitation at short notice: ${event.title} on ${day}`
          : `Invitation for ${projects.join(' and ')}: ${event.title} on ${day}`,
      preheader: `Please answer by ${until}.`,
      blocks: [
        ...(before ? [paragraph(back.en(before))] : []),
        paragraph(
          before ? `We cordially and personally invite you with ${who}.` : `We cordially invite you with ${who}.`,
        ),
        ...lateOf(invited, 'en'),
        paragraph(
          `Your ${projects.length === 1 ? 'project was' : 'projects were'} reported to us: whoever knows of a new project, or has one, tells us, and we invite it to the next meeting.`,
        ),
        ...(introduction && !before ? [paragraph(`${sender.name}: ${introduction}`)] : []),
        ...(heldUntil ? [paragraph(`Until ${heldUntil} we keep places free for new projects.`)] : []),
        ...restOf.en(invited),
        ...(information ? informationParts(information, sender, 'en') : before ? [] : whoIsThis(sender, 'en')),
        ...(otherContact && !information ? [namingOf(otherContact, 'en')] : []),
      ],
      because: `${whyInvited(invited.reasons, sender.name, 'en')}.`,
      leave: information && objectionOf(information, 'en'),
    };
  },
});

/**
 * To the contact of a project whose promise is bound to a later gathering (domain rule E2): there may still be a place, and
 * the promised invitation comes whatever they answer.
 */
export const invitationShortNotice = template<Omit<Promised, 'heldUntil' | 'before'>>({
  kind: 'invitation',
  de: (invited, sender) => {
    const { projects, event, day, until, introduction, information, otherContact } = invited;
    const who = projects.map((name) => `„${name}“`).join(' und ');
    return {
      subject: `Kurzfristig willkommen: ${event.title} am ${day}`,
      preheader: `Wenn es so bald passt, antworten Sie bitte bis ${until}.`,
      blocks: [
        paragraph(`Sie sind mit ${who} kurzfristig herzlich willkommen.`),
        paragraph(
          `${projects.length === 1 ? 'Ihr Projekt wurde' : 'Ihre Projekte wurden'} uns gemeldet. Dieser Termin ist schon bald, und es sind noch Plätze frei.`,
        ),
        paragraph(
          'Passt es Ihnen so bald nicht? Das macht nichts: Die reguläre Einladung zum nächsten Termin danach bekommen Sie in jedem Fall, rechtzeitig und was immer Sie jetzt antworten.',
        ),
        ...(introduction ? [paragraph(`${sender.name}: ${introduction}`)] : []),
        ...restOf.de(invited),
        ...(information ? informationParts(information, sender, 'de') : whoIsThis(sender, 'de')),
        ...(otherContact && !information ? [namingOf(otherContact, 'de')] : []),
      ],
      because: `${whyInvited(invited.reasons, sender.name, 'de')}.`,
      leave: information && objectionOf(information, 'de'),
    };
  },
  en: (invited, sender) => {
    const { projects, event, day, until, introduction, information, otherContact } = invited;
    const who = projects.map((name) => `“${name}”`).join(' and ');
    return {
      subject: `Welcome at short notice: ${event.title} on ${day}`,
      preheader: `If it suits you so soon, please answer by ${until}.`,
      blocks: [
        paragraph(`You are cordially welcome with ${who}, at short notice.`),
        paragraph(
          `Your ${projects.length === 1 ? 'project was' : 'projects were'} reported to us. This event is soon, and there are still places.`,
        ),
        paragraph(
          'Does it not suit you so soon? That is no matter: the regular invitation to the next event after it reaches you in any case, in good time and whatever you answer now.',
        ),
        ...(introduction ? [paragraph(`${sender.name}: ${introduction}`)] : []),
        ...restOf.en(invited),
        ...(information ? informationParts(information, sender, 'en') : whoIsThis(sender, 'en')),
        ...(otherContact && !information ? [namingOf(otherContact, 'en')] : []),
      ],
      because: `${whyInvited(invited.reasons, sender.name, 'en')}.`,
      leave: information && objectionOf(information, 'en'),
    };
  },
});

/** Says to somebody that they were with the network, and are missed. */
const back: Readonly<Record<Language, (before: Before) => string>> = {
  de: (before) =>
    before.kind === 'came'
      ? `Sie waren schon bei uns dabei, zuletzt am ${before.day} (${before.title}). Wir würden Sie gern wiedersehen.`
      : `Sie gehörten bis ${before.year} zu „${before.group}“. Wir würden Sie gern wiedersehen.`,
  en: (before) =>
    before.kind === 'came'
      ? `You have been with us before, last on ${before.day} (${before.title}). We would like to see you again.`
      : `Until ${before.year} you belonged to “${before.group}”. We would like to see you again.`,
};

const whoIsThis = (sender: Sender, language: Language): Block[] =>
  sender.contactName
    ? [
        paragraph(
          `${language === 'de' ? 'Was ist das für ein Netzwerk?' : 'What kind of network is this?'} ${whomToCall(sender, language)}`,
        ),
      ]
    : [];

/** What every invitation says after its first words. */
const restOf: Readonly<Record<Language, (invited: Parameters) => Block[]>> = {
  de: (invited) => [
    ...occasionOf(invited),
    facts(
      ['Termin', invited.event.title],
      ['Wann', invited.event.when],
      ['Wo', invited.event.place],
      ['Für wen', invited.audience],
      ['Kosten', invited.costs],
      ['Antwort bis', invited.until],
    ),
    ...programmeOf(invited, 'Aus dem Programm:'),
    button('Zusagen', invited.accept),
    link('Absagen', invited.decline),
    link('Ich kann diesmal nicht, bleibe aber interessiert', invited.stayInterested),
    paragraph(
      'Ihre Angaben sind auf der Seite schon ausgefüllt. Sie können nicht selbst kommen? Dort nennen Sie auch eine Vertretung.',
    ),
    link('Alles zum Termin', invited.event.page),
  ],
  en: (invited) => [
    ...occasionOf(invited),
    facts(
      ['Event', invited.event.title],
      ['When', invited.event.when],
      ['Where', invited.event.place],
      ['For whom', invited.audience],
      ['Costs', invited.costs],
      ['Answer by', invited.until],
    ),
    ...programmeOf(invited, 'From the programme:'),
    button('Accept', invited.accept),
    link('Decline', invited.decline),
    link('I cannot come this time but stay interested', invited.stayInterested),
    paragraph(
      'Your details are already filled in on that page. You cannot come yourself? You can name a deputy there.',
    ),
    link('All about the event', invited.event.page),
  ],
};

const LATE: Readonly<Record<Language, string>> = {
  de: 'Unsere Einladung kommt kurzfristig, dafür bitten wir um Nachsicht. Für Ihre Antwort haben Sie länger Zeit als andere.',
  en: 'Our invitation comes at short notice, for which we ask your understanding. You have more time to answer than others.',
};

const lateOf = ({ isLate }: Parameters, language: Language): Block[] => (isLate ? [paragraph(LATE[language])] : []);

const occasionOf = ({ occasion }: Parameters): Block[] => (occasion ? [paragraph(occasion)] : []);

const programmeOf = ({ programme }: Parameters, heading: string): Block[] =>
  programme.length === 0 ? [] : [paragraph(heading), list(...programme)];
