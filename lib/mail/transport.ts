import { config } from "@/lib/base/config";
import type { Envelope } from "./envelope";
import { keepMail } from "./folder";
import { sendBySmtp } from "./smtp";

/**
 * Hands a mail over: to the server of SMTP_URL, otherwise to the folder `DATA_DIR/outbox`.
 * @throws {Error} when it could not be handed over; `isRefusal` tells whether a later attempt is worthwhile.
 */
export async function deliver(mail: Envelope): Promise<void> {
  if (config().SMTP_URL) await sendBySmtp(config().SMTP_URL as string, mail);
  else await keepMail(mail);
}
