/** Characters of a ROR without the register's address. */
export const ROR_LENGTH = 9;

/** Nine characters that begin with 0 and end with two digits: the form that the Research Organization Registry documents. */
const id = /^(?:(?:https?:\/\/)?ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})$/i;

/** An institution's ROR, written with the register's address or without, as the hub keeps it; null for what is none. */
export function normaliseRor(text: string): string | null {
  const found = id.exec(text.trim())?.[1];
  return found ? `https://ror.org/${found.toLowerCase()}` : null;
}
