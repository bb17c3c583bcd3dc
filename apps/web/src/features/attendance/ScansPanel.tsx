import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem';
import type { AttendanceSheet } from '../../api/types';
import { useProblemText } from '../../api/useProblemText';
import { MoreMenu } from '../../components/MoreMenu';
import { Note } from '../../components/Note';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { toast } from '../../components/toast';
import { instant } from '../../i18n/format';
import { DropArea } from './DropArea';
import { RemoveScanDialog } from './RemoveScanDialog';
import { type Scan, scanAddress, SCANS } from './scans';
import { SignaturesDialog } from './SignaturesDialog';
import { useScanUpload } from './useScanUpload';

type Asked = Readonly<{ what: 'signatures' | 'removal'; scan: Scan }>;

/** Signed lists as files: evidence on which marks can stand. */
export function ScansPanel({ sheet, mayWrite }: Readonly<{ sheet: AttendanceSheet; mayWrite: boolean }>) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const upload = useScanUpload(sheet.eventId, (count) => toast(t('attendance.scan.uploaded', { count })));
  if (!mayWrite && sheet.scans.length === 0) return null;
  const refusalOf = (problem: ApiProblem | null): string => {
    if (problem === null) return t('attendance.scan.tooLarge');
    const fault = problem.faults[0]?.fault;
    return fault === undefined ? text.ofProblem(problem) : text.ofFault(fault);
  };
  const close = (): void => setAsked(null);
  const numberOf = ({ id }: Scan): number => sheet.scans.findIndex((one) => one.id === id) + 1;
  return (
    <Panel title={t('attendance.scan.title')} lead={t('attendance.scan.lead')}>
      {sheet.scans.length > 0 && (
        <Rows>
          {sheet.scans.map((scan, at) => {
            const { id, mediaType, pages, uploadedAt, uploadedByName } = scan;
            const name = t('attendance.scan.name', { number: at + 1 });
            const marks = sheet.rows.filter(({ mark }) => mark?.scanId === id).length;
            const kind = t(`attendance.scan.type.${mediaType}`);
            return (
              <ListRow
                key={id}
                title={
                  <a href={scanAddress(sheet.eventId, scan)} download>
                    {name}
                  </a>
                }
                text={
                  mediaType === 'application/pdf' && pages !== null
                    ? t('attendance.scan.pages', { kind, count: pages })
                    : kind
                }
                note={
                  <>
                    {marks === 0 ? t('attendance.scan.noMarks') : t('attendance.scan.marks', { count: marks })}
                    <br />
                    {t('attendance.scan.uploadedAt', {
                      at: instant(uploadedAt),
                      by: uploadedByName ?? t('attendance.somebody'),
                    })}
                  </>
                }
                aside={
                  mayWrite && (
                    <>
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={t('attendance.scan.signOf', { name })}
                        onClick={() => setAsked({ what: 'signatures', scan })}
                      >
                        {t('attendance.scan.sign')}
                      </Button>
                      <MoreMenu
                        of={name}
                        steps={[
                          {
                            ...{ label: t('attendance.scan.remove'), isDangerous: true },
                            onPick: () => setAsked({ what: 'removal', scan }),
                          },
                        ]}
                      />
                    </>
                  )
                }
              />
            );
          })}
        </Rows>
      )}
      {upload.refused.map(({ name, problem }, at) => (
        <Note key={at} tone="error" title={t('attendance.scan.refused', { name })}>
          {refusalOf(problem)}
        </Note>
      ))}
      {mayWrite && (
        <DropArea
          text={t('attendance.scan.drop')}
          choose={t('attendance.scan.choose')}
          hint={t('attendance.scan.hint')}
          accept={SCANS}
          isSeveral
          isRunning={upload.isRunning}
          onFiles={upload.send}
        />
      )}
      {asked?.what === 'signatures' && (
        <SignaturesDialog sheet={sheet} scan={asked.scan} number={numberOf(asked.scan)} onClose={close} />
      )}
      {asked?.what === 'removal' && (
        <RemoveScanDialog sheet={sheet} scan={asked.scan} number={numberOf(asked.scan)} onClose={close} />
      )}
    </Panel>
  );
}
