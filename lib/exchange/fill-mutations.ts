import type { Actor } from "@/lib/accounts/actor";
import { limit, limits } from "@/lib/accounts/rate-limit";
import { failure, type Result, success } from "@/lib/base/errors";
import { log } from "@/lib/base/log";
import { type Draft, readDraft } from "@/lib/catalogue/draft-data";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { type Filling, markFields, originOf } from "@/lib/catalogue/filling";
import type { PublicationContent } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { vocabulary } from "@/lib/vocabulary/data";
import type { TopicOf } from "./csl-fields";
import type { CslItem } from "./csl-item";
import { type FillFile, findByFile } from "./file-record";
import type { FillRequest } from "./fill-schema";
import { type FillProblem, type Finding, findByText } from "./fill-source";
import { fillContent, proposalOf } from "./proposals";
import { storable } from "./storable";

/** What came of it; a problem may stand beside filled fields. */
export type FilledDraft = {
  /** Whether a source said something of the work, whether or not that was news. */
  found: boolean;
  choices: number;
  problem?: FillProblem;
};

/**
 * Fills a publication's draft from what its writer points at: a file, else what was typed, else the record chosen from
 * the file before. Empty fields alone are filled, unless the request says otherwise; what was typed is never lost.
 * @returns `missing` when the actor writes no such draft, `tooMany` with the wait, `conflict` when another window was
 * first
 */
export async function fillDraft(actor: Actor, request: FillRequest, file?: FillFile): Promise<Result<FilledDraft>> {
  const draft = await readDraft(actor, request.entryId);
  if (draft?.content.kind !== "publication") return failure("missing");
  const allowed = await limit(database(), limits.fillByAccount, actor.id);
  if (!allowed.ok) return allowed;
  const terms = await vocabulary();
  const finding = await find(draft, request, file, (keyword) => terms.match("TOPIC", keyword)?.code);
  if (finding.problem) log.debug("filling a form", { problem: finding.problem, by: file ? "file" : "text" });
  const { choices = [], proposals, problem } = finding;
  if (proposals.length === 0 && choices.length === 0) return success({ found: false, choices: 0, problem });

  // PDFs, pages and registries say what the database cannot hold; records lie some levels deep in what is filled.
  const { content, filled, left } = storable(fillContent(draft.content, proposals, request.fillReplace), 60);
  const filling: Filling = {
    fields: { ...standing(draft.filling, draft.content), ...markFields(content, filled) },
    last: Object.keys(filled),
    left,
    choices,
    file: choices.length > 0 ? (file?.name ?? "") : "",
  };
  const kept = await keepDraft(actor, { ...request, seen: draft.version, content, filling });
  return kept.ok ? success({ found: proposals.length > 0, choices: choices.length, problem }) : kept;
}

function find(draft: Draft, request: FillRequest, file: FillFile | undefined, topicOf: TopicOf): Promise<Finding> {
  if (file) return findByFile(file, topicOf);
  const chosen = draft.filling.choices[request.fillChoice ?? -1];
  if (!chosen || request.fillFrom.trim()) return findByText(request.fillFrom, topicOf);
  const origin = { by: "file" as const, name: draft.filling.file };
  return Promise.resolve({ proposals: [proposalOf(chosen.item as CslItem, origin, topicOf)] });
}

/** Marks of earlier fillings that still hold. */
function standing(filling: Filling, content: PublicationContent): Filling["fields"] {
  return Object.fromEntries(Object.entries(filling.fields).filter(([field]) => originOf(filling, content, field)));
}
