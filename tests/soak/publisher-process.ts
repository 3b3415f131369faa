import { randomBytes, randomUUID } from "node:crypto";
import { findActorByEmail } from "@/lib/accounts/data";
import type { Result } from "@/lib/base/errors";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import type { Content } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { performTransition } from "@/lib/moderation/mutations";
import * as contents from "@/tests/setup/contents";
import { Random } from "../bench/random";
import type { FromPublisher, ToPublisher } from "./changes";
import { atPace } from "./pace";

/*
 * A process beside the server in which a researcher writes, edits and a moderator approves and withdraws: the rooms'
 * own mutations, on the hub's database.
 */

const AT_MOST = 8;
const topics = ["remittances", "gender", "migration-governance", "social-cohesion", "children-and-youth"];
const countries = ["AFG", "IRN", "MAR", "SEN", "HTI", "BRA"];
const titles = [
  "Remittances to households",
  "Return of migrants",
  "Women who move for work",
  "Children across borders",
];

const random = new Random(Number(process.argv[3]));
const researcher = await actor("researcher@hub.example");
const moderator = await actor("moderator@hub.example");
/** What may be changed: public, and its last change seen by a reader. */
const settled = new Map<string, Content>();
const changing = new Map<string, Content>();

const pace = atPace(Number(process.argv[2]), AT_MOST, change);
process.on("message", async (message: ToPublisher) => {
  if ("settled" in message) return settle(message.settled);
  await pace.stop();
  send({ done: true, missed: pace.missed() });
  await database().$disconnect();
  process.disconnect();
});
// Whoever started this is gone.
process.on("disconnect", () => process.exit());
send({ ready: true });

async function actor(email: string) {
  const found = await findActorByEmail(database(), email);
  if (!found) throw new Error(`There is no account ${email}`);
  return found;
}

function settle(entryId: string): void {
  const content = changing.get(entryId);
  changing.delete(entryId);
  if (content) settled.set(entryId, content);
}

/** Of ten changes, five publish, three edit and two withdraw. */
async function change(): Promise<void> {
  const [old] = settled.size > 0 ? [random.pick([...settled.entries()])] : [];
  const lot = random.below(10);
  try {
    if (lot < 5 || !old) return await publish(`made${word()}`);
    settled.delete(old[0]);
    if (lot < 8) await edit(old[0], old[1], `edited${word()}`);
    else await withdraw(old[0], old[1]);
  } catch (error) {
    send({ failed: String(error) });
  }
}

/** Like no other, and with digits, so that neither engine takes one for a mistyped other. */
const word = () => randomBytes(6).toString("hex");

async function publish(token: string): Promise<void> {
  const entryId = randomUUID();
  const content = compose(token);
  must(await keepDraft(researcher, { entryId, seen: 0, content }));
  must(await performTransition(researcher, { entryId, transition: "submit" }));
  must(await performTransition(moderator, { entryId, transition: "approve" }));
  tell("published", entryId, content, token);
}

async function edit(entryId: string, content: Content, token: string): Promise<void> {
  const edited = { ...content, title: `${content.title.split(",")[0]}, ${token}` };
  const { version } = must(await startRevision(researcher, entryId));
  must(await keepDraft(researcher, { entryId, seen: version, content: edited }));
  must(await performTransition(researcher, { entryId, transition: "submit" }));
  must(await performTransition(moderator, { entryId, transition: "approve" }));
  tell("edited", entryId, edited, token);
}

async function withdraw(entryId: string, content: Content): Promise<void> {
  const why = { reason: "Published twice.", publicReason: "duplicate" } as const;
  must(await performTransition(moderator, { entryId, transition: "withdraw", ...why }));
  tell("withdrawn", entryId, undefined, content.title.split(", ").at(-1) ?? "");
}

function compose(token: string): Content {
  const [title, topic, [from, to]] = [random.pick(titles), random.pick(topics), random.shuffle(countries)];
  const said = {
    title: `${title}, ${token}`,
    topics: [topic],
    countries: [from, to].filter((code) => code !== undefined),
  };
  const lot = random.below(10);
  if (lot === 0) return contents.news(said);
  if (lot === 1) return contents.event(said);
  return contents.publication({ ...said, doi: "", corridors: [{ from: from ?? "MAR", to: to ?? "SEN" }] });
}

function tell(
  change: "published" | "edited" | "withdrawn",
  entryId: string,
  content: Content | undefined,
  token: string,
) {
  if (content) changing.set(entryId, content);
  send({ change, entryId, token, at: Date.now() });
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

function send(message: FromPublisher): void {
  process.send?.(message);
}
