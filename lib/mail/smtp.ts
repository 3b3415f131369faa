import { createTransport, type Transporter } from "nodemailer";
import type { Envelope } from "./envelope";

/** How long a mail server may keep silent, in milliseconds. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

let kept: { url: string; transport: Transporter } | undefined;

/** Sends a mail through the server of an smtp:// or smtps:// address. @throws {Error} as nodemailer describes it. */
export async function sendBySmtp(url: string, mail: Envelope): Promise<void> {
  if (kept?.url !== url) {
    closeSmtp();
    kept = { url, transport: createTransport({ url, pool: true, maxConnections: 2, ...patience }) };
  }
  await kept.transport.sendMail({
    ...mail,
    to: { name: "", address: mail.to },
    // Tells auto-responders to keep silent (RFC 3834 §5).
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

/** Whether the server of an smtp:// or smtps:// address answers. */
export async function smtpAnswers(url: string): Promise<boolean> {
  const transport = createTransport({ url, ...patience, connectionTimeout: 3_000, greetingTimeout: 3_000 });
  try {
    return await transport.verify();
  } catch {
    return false;
  } finally {
    transport.close();
  }
}

export function closeSmtp(): void {
  kept?.transport.close();
  kept = undefined;
}

/** Whether an error is the server's last word about this mail (a 5xx reply, RFC 5321 §4.2.1): trying again is in vain. */
export function isRefusal(error: unknown): boolean {
  const code = (error as { responseCode?: unknown }).responseCode;
  return typeof code === "number" && code >= 500 && code < 600;
}
