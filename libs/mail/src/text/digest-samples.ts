import type { Language } from '#libs/kernel';
import { pageLink } from '../links.js';
import type { Frame } from '../template.js';
import type { DigestParameters } from '../templates/digest-caretaker.js';

const page = pageLink('/o/projekte/register/01900000-0000-7000-8000-000000000001?netz=ausbildung-im-wandel');

const lapsed = {
  people: [
    { name: 'Boris Wendlandt', organisation: 'Handwerkskammer Hohenau' },
    { name: 'Ira Funk', organisation: '' },
  ],
  more: 0,
  page: pageLink('/o/anwesenheit?zeigen=ausgeblieben'),
};

/** What falls due in a network, invented. */
export const digestSample = (language: Language): DigestParameters => {
  const german = language === 'de';
  return {
    network: 'Netzwerk Ausbildung im Wandel',
    lines: [
      {
        ...{ project: 'Werkstatt Hohenau', isOverdue: true, page },
        ...{ what: german ? 'Kontakt finden' : 'find a contact', due: german ? '26.01.2026' : '26/01/2026' },
      },
      {
        ...{ project: 'Lotsenprojekt Falkenried', isOverdue: false, page },
        ...{ what: german ? 'einladen' : 'invite', due: german ? '03.02.2026' : '03/02/2026' },
      },
    ],
    lost: 0,
    lapsed,
    isEscalated: false,
    register: pageLink('/o/projekte/register?netz=ausbildung-im-wandel'),
  };
};

/** To the deputy, and when nothing falls due but something is lost or people stay away. */
export const digestStates = (usual: DigestParameters & Frame) => ({
  escalated: { ...usual, lines: usual.lines.slice(0, 1), lapsed: { ...lapsed, people: [] }, isEscalated: true },
  lost: { ...usual, lines: [], lapsed: { ...lapsed, people: [] }, lost: 2 },
  lapsed: { ...usual, lines: [], lapsed: { ...lapsed, more: 3 } },
});
