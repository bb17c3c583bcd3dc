import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PictureButton } from '../../components/PictureButton';
import { Panel } from '../../components/Panel';
import { lookAt, type LookedAt } from './imports';
import { Note } from '../../components/Note';
import classes from './UploadPanel.module.css';

const REPORTS = '.csv,.tsv,.txt,.json,.xml,text/csv,application/json,text/plain';
/** As much as the server takes. */
const LARGEST = 12 * 1024 * 1024;

/** Takes a report, dropped or chosen. */
export function UploadPanel({ onFile }: Readonly<{ onFile: (looked: LookedAt) => void }>) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const [isTooLarge, setTooLarge] = useState(false);
  const take = async (file: File): Promise<void> => {
    setTooLarge(file.size > LARGEST);
    if (file.size <= LARGEST) onFile(await lookAt(file));
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void take(file);
  };
  return (
    <Panel title={t('attendance.report.upload')}>
      {isTooLarge && <Note tone="error">{t('attendance.report.tooLarge')}</Note>}
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{t('attendance.report.drop')}</p>
        <PictureButton label={t('attendance.report.choose')} accept={REPORTS} onFile={(file) => void take(file)} />
        <p className={classes.hint}>{t('attendance.report.systems')}</p>
      </div>
    </Panel>
  );
}
