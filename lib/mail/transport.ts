import { config } from "@/lib/base/config";
import { keepMail } from "./folder";
import { sendBySmtp } from "./smtp";

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

/**
 * Hands a mail over: to the server of SMTP_URL, otherwise to the folder `DATA_DIR/outbox`.
 * @throws {Error} when it could not be handed over; `isRefusal` tells whether a later attempt is worthwhile.
 */
export async function deliver(mail: Envelope): Promise<void> {
  if (config().SMTP_URL) await sendBySmtp(config().SMTP_URL as string, mail);
  else await keepMail(mail);
}
