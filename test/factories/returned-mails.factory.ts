/** A delivery status (RFC 3464) that says of a mail to the address what its server has said. */
export const aDeliveryStatus = (
  mail: Readonly<{ id: string; to: string }>,
  status: string,
  headers: readonly string[] = [],
): Buffer =>
  Buffer.from(
    [
      'Subject: Undelivered',
      ...headers,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.org',
      '',
      `Final-Recipient: rfc822; ${mail.to}`,
      'Action: failed',
      `Status: ${status}`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <${mail.id}@tagwerk.example.org>`,
      '',
      '--b--',
      '',
    ].join('\r\n'),
  );
