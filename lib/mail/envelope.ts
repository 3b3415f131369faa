/** A mail ready to go. */
export type Envelope = {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  date: Date;
  /** The same at every attempt, so that a receiver recognises a mail that came twice. */
  messageId: string;
};
