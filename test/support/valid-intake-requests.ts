import { NEIGHBOUR, type WholeNetwork } from '../factories/whole-network.factory.js';
import type { ValidRequest } from './valid-request.js';

const version = 1;
const releasing = ({ releasing: obligationId }: WholeNetwork) => ({ obligationId });

/** Of reported projects, and of what was promised to them. */
export const validIntakeRequests: Readonly<Record<string, ValidRequest>> = {
  'POST /api/networks/:networkId/reports': {
    body: ({ event: eventId }) => ({ channel: 'phone', eventId, project: { name: 'Lotsenprojekt Hohenau' } }),
  },
  'POST /api/promises/:obligationId/invitation': { path: releasing },
  'POST /api/promises/:obligationId/short-notice': {
    path: ({ welcomed: obligationId }) => ({ obligationId }),
    body: ({ soon: eventId }) => ({ eventId }),
  },
  'POST /api/promises/:obligationId/hold': { body: () => ({ version, reason: 'Erst anrufen' }) },
  'POST /api/promises/:obligationId/hold/end': {
    path: ({ heldPromise: obligationId }) => ({ obligationId }),
    body: () => ({ version }),
  },
  'POST /api/promises/:obligationId/join': { path: releasing, body: ({ obligation }) => ({ into: obligation }) },
  'POST /api/promises/:obligationId/split': { path: ({ joined: obligationId }) => ({ obligationId }) },
  'POST /api/promises/:obligationId/tries': {
    body: ({ person }) => ({ way: 'phone', personId: person, note: 'Mailbox' }),
  },
  'POST /api/promises/:obligationId/question': {
    path: ({ sought: obligationId }) => ({ obligationId }),
    body: () => ({ question: 'Wen können wir ansprechen?' }),
  },
  'POST /api/promises/:obligationId/searches': { body: () => ({ place: 'website', note: 'Nur die Zentrale' }) },
  'POST /api/promises/:obligationId/contact': {
    body: ({ deputy }) => ({ contact: { id: deputy }, place: 'phone', source: 'Zentrale' }),
  },
  'POST /api/promises/:obligationId/contact/replacement': {
    path: releasing,
    body: ({ person, deputy }) => ({ formerId: person, contact: { id: deputy }, place: 'phone', source: 'Zentrale' }),
  },
  'POST /api/promises/:obligationId/release': { body: () => ({ version, cause: 'withdrawn', note: 'Anruf' }) },
  'POST /api/promises/:obligationId/release/agree': { path: releasing, body: () => ({ version }) },
  'POST /api/promises/:obligationId/release/refuse': {
    path: releasing,
    body: () => ({ version, reason: 'Doch nicht' }),
  },
  'POST /api/reports/:reportId/accept': {
    body: ({ project: id, person }) => ({ version, project: { id }, contact: { id: person } }),
  },
  'POST /api/reports/:reportId/already-known': {
    body: ({ project: id, person }) => ({ version, project: { id }, contact: { id: person } }),
  },
  'POST /api/reports/:reportId/ask': { body: () => ({ version, question: 'In welcher Stadt?' }) },
  'POST /api/reports/:reportId/hand-over': {
    body: () => ({
      ...{ version, networkId: NEIGHBOUR, agreed: 'reporter', evidence: 'Anruf', sharesContact: false },
      reason: 'Eine andere Region',
    }),
  },
  'POST /api/reports/:reportId/duplicate': { body: ({ otherReport: of }) => ({ version, of }) },
  'POST /api/reports/:reportId/out-of-scope': { body: () => ({ version, reason: 'Eine andere Region' }) },
  'POST /api/reports/:reportId/answered': {
    path: ({ otherReport: reportId }) => ({ reportId }),
    body: () => ({ note: 'Am Telefon' }),
  },
  'POST /api/reports/:reportId/undo': {
    path: ({ otherReport: reportId }) => ({ reportId }),
    body: () => ({ version }),
  },
};
