import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Wrong codes in a row of one registration; gone with the right one, and a day after the gathering. */
@Entity({ name: 'self_check_in_try' })
export class SelfCheckInTry {
  @ForeignKey('registration', { name: 'fk_self_check_in_try_registration', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'self_check_in_try_pkey' })
  registrationId!: string;
  @Column('integer', { default: 0 }) failures!: number;
  @Column('timestamptz', { name: 'failed_at', nullable: true }) failedAt!: Date | null;
}
