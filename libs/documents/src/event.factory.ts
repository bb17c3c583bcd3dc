import type { SheetRow } from '#libs/attendance';
import { BERLIN, newId } from '#libs/kernel';
import type { Documented } from './document.rules.js';

export const aDocumented = (more: Partial<Documented> = {}): Documented => ({
  ...{ title: '3. Fachtag Übergänge', slug: 'fachtag-uebergaenge', zone: BERLIN, format: 'in_person' },
  ...{ startsLocal: '2026-06-16T10:00', endsLocal: '2026-06-16T16:00', venueName: 'Rathaus Gießen' },
  ...{
    contactName: 'Ute Söhnlein',
    fundingNotice: '',
    networkName: 'Lotsennetz',
    networkFundingNotice: '',
    host: null,
  },
  ...more,
});

export const aRow = (more: Partial<SheetRow> = {}): SheetRow => ({
  ...{ registrationId: newId(), personId: newId(), firstName: 'Jörg', lastName: 'Müßig', mode: 'on_site' },
  ...{ organisationName: 'Bildungswerk Fünfhügel', projectName: '', place: 'regular', via: 'public', mark: null },
  ...{ registrationStatus: 'confirmed' },
  ...more,
});

type Mark = NonNullable<SheetRow['mark']>;

export const aMark = (more: Partial<Mark> = {}): Mark => ({
  ...{ status: 'present', minutes: null, substituteId: null, evidence: 'organiser', scanId: null, version: 1 },
  ...{ recordedAt: '2026-06-16T08:00:00Z', ...more },
});
