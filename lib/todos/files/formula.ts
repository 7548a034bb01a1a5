// Spreadsheets run a cell that begins like a formula. After OWASP, "CSV Injection": such a cell gets an apostrophe in
// front, which spreadsheets take for "this is text". Reading takes it away again, so that nothing is lost.

const BEGINS_FORMULA = /^'*[=+\-@\t\r\n]/;

/** Also a text that has apostrophes there already, so that each text has one form. */
export function asText(cell: string): string {
  return BEGINS_FORMULA.test(cell) ? `'${cell}` : cell;
}

export function fromText(cell: string): string {
  return cell.startsWith("'") && BEGINS_FORMULA.test(cell) ? cell.slice(1) : cell;
}
