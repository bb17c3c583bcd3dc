import { button, note, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { template } from '../template.js';

/** To whoever has told of a project: what an organiser wants to know of it, in their own words. */
export const reportQuestion = template<{
  project: string;
  reference: string;
  question: string;
  /** The last day on which the answer is waited for. */
  answerBy: string;
  page: MailLink;
}>({
  kind: 'account',
  de: ({ project, reference, question, answerBy, page }) => ({
    subject: `Rückfrage zu Ihrem Hinweis auf ${project}`,
    preheader: `Bitte antworten Sie bis ${answerBy}.`,
    blocks: [
      paragraph(`vielen Dank für Ihren Hinweis auf ${project}. Bevor wir entscheiden, haben wir eine Frage an Sie:`),
      ...question.split(/\n+/).map(note),
      paragraph(`Bitte antworten Sie bis ${answerBy}. Ein Satz genügt.`),
      button('Frage beantworten', page),
      paragraph('Wissen Sie es auch nicht? Das macht nichts. Dann entscheiden wir mit dem, was wir wissen.'),
    ],
    because: `Sie uns ein Projekt gemeldet haben (${reference}).`,
  }),
  en: ({ project, reference, question, answerBy, page }) => ({
    subject: `A question about your report on ${project}`,
    preheader: `Please answer by ${answerBy}.`,
    blocks: [
      paragraph(`Thank you for your report on ${project}. Before we decide we have a question for you:`),
      ...question.split(/\n+/).map(note),
      paragraph(`Please answer by ${answerBy}. One sentence is enough.`),
      button('Answer the question', page),
      paragraph('You do not know either? That is all right. Then we decide by what we know.'),
    ],
    because: `you told us of a project (${reference}).`,
  }),
});
