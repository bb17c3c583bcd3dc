import { button, facts, link, note, paragraph } from '../blocks.js';
import { type LetGo, whyLetGo } from '../let-go-words.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

type Noted = Pick<Gathering, 'title' | 'when'>;

/**
 * What became of a report. `noted`: it will be invited to that gathering, or to the next one when there is no date yet;
 * `isKnown`: somebody had told of the project before; `wasInvited`: and it was invited then. `let-go`: it will not be invited any more; without a cause where nobody has said one. `handed-over`: it goes on in another network, under that reference.
 */
export type ReportNews =
  | Readonly<{ kind: 'noted'; isKnown: boolean; event?: Noted }>
  | Readonly<{ kind: 'invited'; event: Gathering }>
  | Readonly<{ kind: 'already-known'; wasInvited?: boolean }>
  | Readonly<{ kind: 'let-go'; cause: LetGo | null }>
  | Readonly<{ kind: 'handed-over'; to: string; reference: string; reason?: string; page?: MailLink }>
  | Readonly<{ kind: 'out-of-scope'; reason?: string }>;

type Kind = ReportNews['kind'];

const words = {
  de: {
    noted: 'vorgemerkt',
    invited: 'eingeladen',
    'already-known': 'schon dabei',
    'let-go': 'nicht eingeladen',
    'handed-over': 'weitergegeben',
    'out-of-scope': 'nicht passend',
  },
  en: {
    noted: 'noted',
    invited: 'invited',
    'already-known': 'with us already',
    'let-go': 'not invited',
    'handed-over': 'passed on',
    'out-of-scope': 'not a match',
  },
} as const satisfies Record<'de' | 'en', Record<Kind, string>>;

/** To whoever has told of a project: what was decided, and that it was invited. */
export const reportOutcome = template<{
  project: string;
  reference: string;
  news: ReportNews;
  page: MailLink;
}>({
  kind: 'account',
  de: ({ project, reference, news, page }, { name }) => ({
    subject: `Ihr Hinweis auf ${project}: ${wasInvited(news) ? 'schon eingeladen' : words.de[news.kind]}`,
    preheader: `Vorgangsnummer ${reference}`,
    blocks: [
      paragraph(germanNews(news, project, name)),
      ...(news.kind === 'noted' || news.kind === 'invited' ? eventFacts(news.event, ['Termin', 'Wann']) : []),
      ...('reason' in news && news.reason ? [note(news.reason)] : []),
      ...(news.kind === 'handed-over'
        ? [facts(['Dort geht es weiter', news.to], ['Vorgangsnummer dort', news.reference])]
        : []),
      button('Ihren Hinweis ansehen', page),
      ...(news.kind === 'handed-over' && news.page ? [link(`Mehr über ${news.to}`, news.page)] : []),
      paragraph('Vielen Dank, dass Sie an uns gedacht haben.'),
    ],
    because: `Sie uns ein Projekt gemeldet haben (${reference}).`,
  }),
  en: ({ project, reference, news, page }, { name }) => ({
    subject: `Your report on ${project}: ${wasInvited(news) ? 'invited before' : words.en[news.kind]}`,
    preheader: `Reference ${reference}`,
    blocks: [
      paragraph(englishNews(news, project, name)),
      ...(news.kind === 'noted' || news.kind === 'invited' ? eventFacts(news.event, ['Event', 'When']) : []),
      ...('reason' in news && news.reason ? [note(news.reason)] : []),
      ...(news.kind === 'handed-over' ? [facts(['It goes on at', news.to], ['Reference there', news.reference])] : []),
      button('See your report', page),
      ...(news.kind === 'handed-over' && news.page ? [link(`More about ${news.to}`, news.page)] : []),
      paragraph('Thank you for thinking of us.'),
    ],
    because: `you told us of a project (${reference}).`,
  }),
});

const wasInvited = (news: ReportNews): boolean => news.kind === 'already-known' && news.wasInvited === true;

const eventFacts = (event: Noted | undefined, [what, when]: readonly [string, string]) =>
  event ? [facts([what, event.title], [when, event.when])] : [];

function germanNews(news: ReportNews, project: string, network: string): string {
  switch (news.kind) {
    case 'noted': {
      const before = news.isKnown ? `auf ${project} hatte uns schon jemand hingewiesen. Das Projekt` : `${project}`;
      const how = news.isKnown ? ' ist' : ` passt zu ${network} und ist`;
      const where = news.event ? ' für diesen Termin vorgemerkt.' : ' für den nächsten Termin vorgemerkt.';
      return `${before}${how}${where} Sobald die Einladung verschickt ist, schreiben wir Ihnen.`;
    }
    case 'invited':
      return `${project} ist eingeladen. Ihr Hinweis hat das möglich gemacht.`;
    case 'already-known':
      return news.wasInvited
        ? `auf ${project} hatte uns schon jemand hingewiesen, und wir haben das Projekt daraufhin eingeladen.`
        : `${project} ist bei ${network} schon dabei und bekommt unsere Einladungen.`;
    case 'let-go':
      return [`${project} laden wir nicht ein.`, news.cause && whyLetGo.de[news.cause]].filter(Boolean).join(' ');
    case 'handed-over':
      return `${project} passt besser zu ${news.to}. Wir haben Ihren Hinweis deshalb mit Zustimmung dorthin weitergegeben. Dort wird er neu gesichtet und entschieden. Ihren Namen und Ihre Adresse haben wir nicht weitergegeben; weitere Nachrichten dazu bekommen Sie nicht.`;
    case 'out-of-scope':
      return `${project} passt leider nicht zu dem, wofür ${network} da ist. Wir laden das Projekt deshalb nicht ein.`;
  }
}

function englishNews(news: ReportNews, project: string, network: string): string {
  switch (news.kind) {
    case 'noted': {
      const before = news.isKnown ? `Somebody had told us of ${project} before. The project` : project;
      const how = news.isKnown ? ' is' : ` fits ${network} and is`;
      const where = news.event ? ' noted for this event.' : ' noted for the next event.';
      return `${before}${how}${where} As soon as the invitation is sent we write to you.`;
    }
    case 'invited':
      return `${project} is invited. Your report made that possible.`;
    case 'already-known':
      return news.wasInvited
        ? `Somebody had told us of ${project} before, and we invited the project then.`
        : `${project} is part of ${network} already and receives our invitations.`;
    case 'let-go':
      return [`We do not invite ${project}.`, news.cause && whyLetGo.en[news.cause]].filter(Boolean).join(' ');
    case 'handed-over':
      return `${project} fits ${news.to} better. So, with consent, we have passed your report on to them. There it is looked at and decided anew. We have not passed on your name and address; you get no further news of it.`;
    case 'out-of-scope':
      return `${project} does not fit what ${network} is for. So we do not invite the project.`;
  }
}
