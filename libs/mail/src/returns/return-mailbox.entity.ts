import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far an IMAP folder has been read, so that what people have to read is not looked at again every minute. */
@Entity({ name: 'mail_return_mailbox' })
export class ReturnMailbox {
  /** `imaps://user@host/folder`, hashed: it may be somebody's address. */
  @PrimaryColumn('text', { name: 'folder_key', primaryKeyConstraintName: 'mail_return_mailbox_pkey' })
  readonly folderKey: string;
  /** With another one the server numbers the mails anew (RFC 3501, 2.3.1.1). */
  @Column('bigint', { name: 'uid_validity' }) uidValidity: string;
  @Column('bigint', { name: 'read_uid' }) readUid: string;
}
