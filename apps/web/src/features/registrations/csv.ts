/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it: also behind white space, which some cut
 * off, and in the wide signs that East Asian versions read alike.
 */
const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);

const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

/** What German Excel opens with a double click: semicolons, CRLF, and a byte order mark that says UTF-8. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

export function download(name: string, csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers start the download only after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
