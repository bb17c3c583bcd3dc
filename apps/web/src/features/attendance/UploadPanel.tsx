import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../components/Note';
import { Panel } from '../../components/Panel';
import { DropArea } from './DropArea';
import { lookAt, type LookedAt } from './imports';

const REPORTS = '.csv,.tsv,.txt,.json,.xml,text/csv,application/json,text/plain';
/** As much as the server takes. */
const LARGEST = 12 * 1024 * 1024;

/** Takes a report, dropped or chosen. */
export function UploadPanel({ onFile }: Readonly<{ onFile: (looked: LookedAt) => void }>) {
  const { t } = useTranslation();
  const [isTooLarge, setTooLarge] = useState(false);
  const take = async (file: File): Promise<void> => {
    setTooLarge(file.size > LARGEST);
    if (file.size <= LARGEST) onFile(await lookAt(file));
  };
  return (
    <Panel title={t('attendance.report.upload')}>
      {isTooLarge && <Note tone="error">{t('attendance.report.tooLarge')}</Note>}
      <DropArea
        text={t('attendance.report.drop')}
        choose={t('attendance.report.choose')}
        hint={t('attendance.report.systems')}
        accept={REPORTS}
        onFiles={([file]) => file && void take(file)}
      />
    </Panel>
  );
}
