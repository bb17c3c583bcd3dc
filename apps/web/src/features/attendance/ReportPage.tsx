import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/LinkButton';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { instant } from '../../i18n/format';
import { useMay } from '../session/useNetwork';
import { sheetQuery } from './attendance';
import { DifferencesPanel } from './DifferencesPanel';
import { type LookedAt, reviewQuery } from './imports';
import { PreviewPanel } from './PreviewPanel';
import { ReportsPanel } from './ReportsPanel';
import { ReviewPanel } from './ReviewPanel';
import { UploadPanel } from './UploadPanel';

const route = getRouteApi('/inside/e/$eventId/anwesenheit/bericht');

/** A report of a video meeting becomes attendance: looked at, read in, and said who is in it. */
export function ReportPage() {
  const { t } = useTranslation();
  const { eventId } = route.useParams();
  const review = useQuery(reviewQuery(eventId));
  const sheet = useQuery(sheetQuery(eventId));
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const mayWrite = useMay('registration:write', sheet.data?.networkId);
  return (
    <Page
      title={t('attendance.report.title')}
      lead={t('attendance.report.lead')}
      above={
        <Link to="/e/$eventId/anwesenheit" params={{ eventId }}>
          {t('attendance.title')}
        </Link>
      }
      actions={
        (review.data?.reports.length ?? 0) > 0 && (
          <LinkButton to="/e/$eventId/anwesenheit" params={{ eventId }}>
            {t('attendance.report.toSheet')}
          </LinkButton>
        )
      }
    >
      <Loaded query={sheet} lines={6}>
        {(known) => (
          <Loaded query={review} lines={6}>
            {(read) => {
              const isOpen = read.use === 'marks' || read.use === 'corrections';
              const mayDecide = isOpen && mayWrite;
              return (
                <>
                  {read.use === 'early' && (
                    <Note tone="info">{t('attendance.early', { at: instant(known.opensAt) })}</Note>
                  )}
                  {read.use === 'off' && <Note tone="info">{t('attendance.off')}</Note>}
                  {mayDecide &&
                    (looked === null ? (
                      <UploadPanel onFile={setLooked} />
                    ) : (
                      <PreviewPanel
                        eventId={eventId}
                        looked={looked}
                        onChange={setLooked}
                        onClose={() => setLooked(null)}
                      />
                    ))}
                  <ReviewPanel review={read} sheet={known} mayDecide={mayDecide} />
                  <DifferencesPanel review={read} sheet={known} mayDecide={mayDecide} />
                  <ReportsPanel review={read} mayDecide={mayDecide} />
                </>
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
