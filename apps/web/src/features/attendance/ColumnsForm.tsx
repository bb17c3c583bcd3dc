import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportPreview } from '../../api/types';
import { columnFields, type Columns, columnsOf, isWhole, type MappedTable, mappingWith } from './columns';
import classes from './ReportPage.module.css';

type Props = Readonly<{
  tables: ReportPreview['tables'];
  said: MappedTable | null;
  onSay: (mapping: MappedTable) => void;
}>;

/** In which column of an unknown table what stands: proposed from its cells, confirmed by whoever knows it. */
export function ColumnsForm({ tables, said, onSay }: Props) {
  const { t } = useTranslation();
  const [fingerprint, setFingerprint] = useState(said?.fingerprint ?? tables[0]!.fingerprint);
  const table = tables.find((one) => one.fingerprint === fingerprint) ?? tables[0]!;
  const [columns, setColumns] = useState<Columns>(columnsOf(said?.mapping ?? table.mapping));
  const choices = table.header.map((header, index) => ({
    value: String(index),
    label: header || t('attendance.report.column', { number: index + 1 }),
  }));
  const choose = (next: string): void => {
    setFingerprint(next);
    setColumns(columnsOf(tables.find((one) => one.fingerprint === next)?.mapping ?? null));
  };
  return (
    <section className={classes.stack} aria-label={t('attendance.report.columns')}>
      <h3>{t('attendance.report.columns')}</h3>
      <p>{t('attendance.report.columnsText')}</p>
      {tables.length > 1 && (
        <NativeSelect
          label={t('attendance.report.table')}
          value={table.fingerprint}
          data={tables.map((one) => ({ value: one.fingerprint, label: one.header.join(', ').slice(0, 80) }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      <div className={classes.scroll} role="region" aria-label={t('attendance.report.samples')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {choices.map(({ value, label }) => (
                <th key={value} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.samples.map((cells, index) => (
              <tr key={index}>
                {choices.map(({ value }) => (
                  <td key={value}>{cells[Number(value)]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.fields}>
        {columnFields.map((field) => (
          <NativeSelect
            key={field}
            label={t(`attendance.columnOf.${field}`)}
            value={columns[field] ?? ''}
            data={[{ value: '', label: t('attendance.report.noColumn') }, ...choices]}
            onChange={({ currentTarget: { value } }) => setColumns((before) => ({ ...before, [field]: value }))}
          />
        ))}
      </div>
      <div>
        <Button
          variant="default"
          disabled={!isWhole(columns)}
          onClick={() => onSay({ fingerprint: table.fingerprint, mapping: mappingWith(table.mapping, columns) })}
        >
          {t('attendance.report.apply')}
        </Button>
      </div>
    </section>
  );
}
