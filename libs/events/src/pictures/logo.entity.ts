import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { PictureType } from '#libs/networks';

@Entity({ name: 'logo' })
@Unique('uq_logo_content', ['networkId', 'sha256'])
export class Logo {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_logo_network', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  @Column('text', { name: 'alternative_text' }) alternativeText!: string;
  @Column('text', { name: 'media_type' }) mediaType!: PictureType;
  @Column('bytea') bytes!: Buffer;
  @Column('text') sha256!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
