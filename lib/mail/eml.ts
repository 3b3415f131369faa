import { createTransport } from "nodemailer";
import type { Envelope } from "./envelope";

/** A mail as kept in a folder, read back. `html` is the mail's own page, for a sandboxed frame only. */
export type KeptMail = { from: string; to: string; subject: string; date: Date; text: string; html: string };

const composer = createTransport({ streamTransport: true, buffer: true });

/**
 * An Internet message (RFC 5322) whose bodies stay readable in any text editor: UTF-8 as it is (8bit), so that links
 * are never broken over lines, and lines end as files' lines do on Unix, as mail folders keep them.
 */
export async function writeEml(mail: Envelope): Promise<Buffer> {
  const sent = await composer.sendMail({
    from: mail.from,
    to: { name: "", address: mail.to },
    subject: mail.subject,
    date: mail.date,
    messageId: mail.messageId,
    headers: { "Auto-Submitted": "auto-generated" },
    alternatives: [{ raw: part("text/plain", mail.text) }, { raw: part("text/html", mail.html) }],
  });
  return Buffer.from(sent.message.toString().replaceAll("\r\n", "\n"));
}

function part(type: string, body: string): string {
  return `Content-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${body}`;
}

/** Reads what `writeEml` wrote; it is no reader for other people's mail. */
export function readEml(bytes: Buffer): KeptMail {
  const { headers, body } = split(bytes.toString("utf8"));
  const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1] ?? "";
  const parts = body.split(`--${boundary}`).map((piece) => split(piece.replace(/^\n/, "")));
  const bodyOf = (type: string) =>
    parts.find((found) => found.headers.get("content-type")?.startsWith(type))?.body.trimEnd() ?? "";
  return {
    from: decodeWords(headers.get("from") ?? ""),
    to: decodeWords(headers.get("to") ?? ""),
    subject: decodeWords(headers.get("subject") ?? ""),
    date: new Date(headers.get("date") ?? 0),
    text: bodyOf("text/plain"),
    html: bodyOf("text/html"),
  };
}

function split(message: string): { headers: Map<string, string>; body: string } {
  const end = message.indexOf("\n\n");
  const head = end < 0 ? message : message.slice(0, end);
  const lines = head.replace(/\n[ \t]+/g, " ").split("\n");
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { headers, body: end < 0 ? "" : message.slice(end + 2) };
}

/** Undoes encoded words (RFC 2047); the white space between two of them is not text. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, encoding: string, content: string) =>
      encoding.toLowerCase() === "b"
        ? Buffer.from(content, "base64").toString("utf8")
        : Buffer.from(quotedBytes(content), "latin1").toString("utf8"),
    );
}

function quotedBytes(content: string): string {
  return content
    .replaceAll("_", " ")
    .replace(/=([0-9a-f]{2})/gi, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
