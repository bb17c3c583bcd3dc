import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PictureType } from '../picture.rules.js';

@Entity({ name: 'network_logo' })
export class NetworkLogo {
  @ForeignKey('network', { name: 'fk_network_logo_network', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'network_logo_pkey' })
  networkId!: string;
  @Column('text', { name: 'media_type' }) mediaType!: PictureType;
  @Column('integer') width!: number;
  @Column('integer') height!: number;
  @Index('ix_network_logo_sha256')
  @Column('text')
  sha256!: string;
  @Column('bytea') bytes!: Buffer;
}
