import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { clock, HOUR, MINUTE } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import { enqueueMail } from "@/lib/mail/outbox";
import { drainMail, startMailSender } from "@/lib/mail/sender";
import { closeSmtp, smtpAnswers } from "@/lib/mail/smtp";
import { emptyDatabase } from "../../setup/database";

type Refusal = { responseCode: number; message: string };
let refuse: ((recipient: string) => Refusal | undefined) | undefined;
const received: ParsedMail[] = [];

const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onRcptTo({ address }, _session, done) {
    const refusal = refuse?.(address);
    done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode }) : undefined);
  },
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  process.env.LOG_LEVEL = "error";
  process.env.MAIL_FROM = "Pôle Sud-Sud <hub@example.org>";
});
afterAll(async () => {
  closeSmtp();
  await new Promise<void>((resolve) => {
    server.close(resolve);
  });
});
beforeEach(async () => {
  await emptyDatabase();
  received.length = 0;
  refuse = undefined;
});

const path = "/reset?token=a-very-secret-thing";
const promise = (to: string) =>
  database().$transaction((transaction) =>
    enqueueMail(transaction, { to, locale: "ar", template: "reset", parameters: { path } }),
  );
const recipients = () => received.map(({ to }) => (Array.isArray(to) ? to[0] : to)?.text).sort();
const at = (time: number) => vi.spyOn(clock, "now").mockImplementation(() => new Date(time));

describe("mail over SMTP", () => {
  test("arrives in its language, as text and as HTML, with a whole link", async () => {
    await promise("mariama@example.org");
    expect(await drainMail()).toBe(1);
    const [mail] = received;
    expect(mail?.from?.text).toBe('"Pôle Sud-Sud" <hub@example.org>');
    expect(mail?.subject).toBe("اختيار كلمة مرور جديدة");
    expect(mail?.text).toContain(`http://hub.test/ar${path}`);
    expect(mail?.html).toContain('dir="rtl"');
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  });

  test("is not promised by a transaction that fails", async () => {
    const failing = database().$transaction(async (transaction) => {
      await enqueueMail(transaction, { to: "a@example.org", locale: "en", template: "reset", parameters: { path } });
      throw new Error("the rest failed");
    });
    await expect(failing).rejects.toThrow("the rest failed");
    expect(await drainMail()).toBe(0);
  });

  test("once sent, its secret link is forgotten", async () => {
    await promise("mariama@example.org");
    await drainMail();
    expect(JSON.stringify((await database().mailTask.findMany()).map(({ parameters }) => parameters))).toBe("[{}]");
  });

  test("three senders at once send each mail once", async () => {
    const addresses = Array.from({ length: 12 }, (_, n) => `reader${n}@example.org`);
    for (const address of addresses) await promise(address);
    const sent = await Promise.all([drainMail(), drainMail(), drainMail()]);
    expect(sent.reduce((sum, count) => sum + count)).toBe(12);
    expect(recipients()).toEqual(addresses.sort());
  });

  test("waits and tries again when the server is busy, and keeps the others going", async () => {
    refuse = (to) => (to.startsWith("busy") ? { responseCode: 451, message: "Try later" } : undefined);
    await promise("busy@example.org");
    await promise("free@example.org");
    expect(await drainMail()).toBe(1);
    expect(recipients()).toEqual(["free@example.org"]);
    expect(await drainMail()).toBe(0);
    const [task] = await database().mailTask.findMany({ where: { sentAt: null } });
    expect(task).toMatchObject({ attempts: 1, lastError: expect.stringContaining("451") });
    expect(task?.lastError).not.toContain("secret");

    refuse = undefined;
    at(Date.now() + MINUTE + 1000);
    expect(await drainMail()).toBe(1);
    expect(recipients()).toEqual(["busy@example.org", "free@example.org"]);
  });

  test("gives up where the server says that there is no such mailbox", async () => {
    refuse = () => ({ responseCode: 550, message: "No such mailbox" });
    await promise("nobody@example.org");
    expect(await drainMail()).toBe(0);
    refuse = undefined;
    at(Date.now() + 100 * HOUR);
    expect(await drainMail()).toBe(0);
  });

  test("a mail whose sender died in the middle is sent by another", async () => {
    await promise("mariama@example.org");
    // What a process leaves behind that took the mail and was killed before it was sent.
    await database().mailTask.updateMany({ data: { attempts: 1, availableAt: new Date(Date.now() + 3 * MINUTE) } });
    expect(await drainMail()).toBe(0);
    at(Date.now() + 3 * MINUTE + 1000);
    expect(await drainMail()).toBe(1);
  });

  test("the background sender finds mail by itself, and stops when told", async () => {
    const stop = startMailSender();
    await promise("mariama@example.org");
    await vi.waitFor(() => expect(recipients()).toEqual(["mariama@example.org"]), { timeout: 20_000 });
    await stop();
    await promise("late@example.org");
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(received).toHaveLength(1);
  });

  test("says whether a server answers", async () => {
    expect(await smtpAnswers(process.env.SMTP_URL as string)).toBe(true);
    expect(await smtpAnswers("smtp://127.0.0.1:9")).toBe(false);
  });
});
