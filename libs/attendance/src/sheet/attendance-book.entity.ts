import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How many gatherings of a network have a number in its roll-up. */
@Entity({ name: 'attendance_book' })
export class AttendanceBook {
  @ForeignKey('network', { name: 'fk_attendance_book_network', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'attendance_book_pkey' })
  networkId!: string;
  @Column('integer') meetings!: number;
}
