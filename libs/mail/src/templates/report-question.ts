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
  /** The project is noted already, and nobody there can be written to. */
  isPromised?: boolean;
  page: MailLink;
}>({
  kind: 'account',
  de: ({ project, reference, question, answerBy, isPromised = false, page }) => ({
    subject: `Rückfrage zu Ihrem Hinweis auf ${project}`,
    preheader: `Bitte antworten Sie bis ${answerBy}.`,
    blocks: [
      paragraph(
        isPromised
          ? `vielen Dank für Ihren Hinweis auf ${project}. Das Projekt ist vorgemerkt, aber wir erreichen dort noch niemanden. Deshalb haben wir eine Frage an Sie:`
          : `vielen Dank für Ihren Hinweis auf ${project}. Bevor wir entscheiden, haben wir eine Frage an Sie:`,
      ),
      ...question.split(/\n+/).map(note),
      paragraph(`Bitte antworten Sie bis ${answerBy}. Ein Satz genügt.`),
      button('Frage beantworten', page),
      ...(isPromised
        ? [
            paragraph(
              'Wen Sie uns nennen, schreiben wir erst an, wenn jemand von uns Ihre Antwort gelesen hat. Wissen Sie es auch nicht? Das macht nichts. Dann suchen wir selbst weiter.',
            ),
          ]
        : [paragraph('Wissen Sie es auch nicht? Das macht nichts. Dann entscheiden wir mit dem, was wir wissen.')]),
    ],
    because: `Sie uns ein Projekt gemeldet haben (${reference}).`,
  }),
  en: ({ project, reference, question, answerBy, isPromised = false, page }) => ({
    subject: `A question about your report on ${project}`,
    preheader: `Please answer by ${answerBy}.`,
    blocks: [
      paragraph(
        isPromised
          ? `Thank you for your report on ${project}. The project is noted, but we do not reach anybody there yet. So we have a question for you:`
          : `Thank you for your report on ${project}. Before we decide we have a question for you:`,
      ),
      ...question.split(/\n+/).map(note),
      paragraph(`Please answer by ${answerBy}. One sentence is enough.`),
      button('Answer the question', page),
      ...(isPromised
        ? [
            paragraph(
              'We write to whoever you name only once one of us has read your answer. You do not know either? That is all right. Then we go on looking ourselves.',
            ),
          ]
        : [paragraph('You do not know either? That is all right. Then we decide by what we know.')]),
    ],
    because: `you told us of a project (${reference}).`,
  }),
});
