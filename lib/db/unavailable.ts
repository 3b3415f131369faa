/** No database to work with; the message is one line that tells an operator what to do. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
}
