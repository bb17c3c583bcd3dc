import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The organisations that host the dates of a series in turn. */
@Entity({ name: 'series_host' })
export class SeriesHost {
  @ForeignKey('event_series', { name: 'fk_series_host_series', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'series_id', primaryKeyConstraintName: 'series_host_pkey' })
  seriesId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'series_host_pkey' }) position!: number;
  @ForeignKey('organisation', { name: 'fk_series_host_organisation', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
}
